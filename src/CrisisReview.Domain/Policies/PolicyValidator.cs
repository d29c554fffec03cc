using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Policies;

/// <summary>Says everything that is wrong with a policy, at once.</summary>
public static class PolicyValidator
{
    private const int MinimumBuckets = 2;
    private const int MaximumBuckets = 24;
    private const decimal LargestMultiplier = 1000m;
    private const decimal LargestJudgementWeight = 3m;
    private const decimal LargestScoreWeight = 1000m;

    /// <summary>Empty where runs can use the policy.</summary>
    public static IReadOnlyList<ValidationProblem> Validate(Policy policy)
    {
        var problems = new ValidationProblems();
        CheckCurrencies(problems, policy);
        CheckBuckets(problems, policy.ProvisionMatrix.Buckets);
        foreach (var grade in Enum.GetValues<CreditGrade>())
        {
            problems.RequireRange(policy.GradeMultipliers.Of(grade), 0m, LargestMultiplier, $"/gradeMultipliers/{Letter(grade)}");
        }

        RequireShare(problems, policy.LossGivenDefault, "/lossGivenDefault");
        problems.RequireRange(policy.FundingRate, 0m, 1m, "/fundingRate");
        problems.RequireRange(policy.JudgementWeight, 0m, LargestJudgementWeight, "/judgementWeight");
        CheckCorrelation(problems, policy.Correlation);
        RequireShare(problems, policy.KeyAccounts.Share, "/keyAccounts/share");
        CheckScores(problems, policy.Scores);
        CheckRetention(problems, policy.Retention);
        CheckStandingScenarios(problems, policy.StandingScenarios);
        return [.. problems.Found, .. PlacementPolicyValidator.Validate(policy.Placement), .. AttentionPolicyValidator.Validate(policy.Attention)];
    }

    private static void CheckCurrencies(ValidationProblems problems, Policy policy)
    {
        problems.AddIfAny("/reportingCurrency", FaultOfCurrency(policy.ReportingCurrency));
        foreach (var (currency, rate) in policy.Rates.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var at = $"/rates/{Escape(currency)}";
            problems.AddIfAny(at, FaultOfCurrency(currency));
            problems.Require(rate > 0m, at, $"must be above 0, was {Numbers.Plain(rate)}");
            problems.Require(
                currency != policy.ReportingCurrency || rate == 1m, at, "is the reporting currency, whose rate is 1; leave it out");
        }
    }

    private static void CheckBuckets(ValidationProblems problems, IReadOnlyList<AgeingBucket> buckets)
    {
        const string At = "/provisionMatrix/buckets";
        if (buckets.Count is < MinimumBuckets or > MaximumBuckets)
        {
            problems.Add(At, $"must be between {MinimumBuckets} and {MaximumBuckets} buckets, were {buckets.Count}");
            return;
        }

        problems.Require(buckets[0].UpToDays == 0, $"{At}/0/upToDays", "must be 0: the first bucket is what is not past due");
        for (var i = 1; i < buckets.Count - 1; i++)
        {
            problems.AddIfAny($"{At}/{i}/upToDays", FaultOfLimit(buckets[i].UpToDays, buckets[i - 1].UpToDays));
        }

        problems.Require(buckets[^1].UpToDays is null, $"{At}/{buckets.Count - 1}/upToDays", "must be left out: the last bucket has no end");
        for (var i = 0; i < buckets.Count; i++)
        {
            problems.RequireRange(buckets[i].DefaultRate, 0m, 1m, $"{At}/{i}/defaultRate");
        }
    }

    private static string? FaultOfLimit(int? upToDays, int? previous) => upToDays switch
    {
        null => "is required: only the last bucket has no end",
        _ when upToDays <= previous => $"must be above {previous}, the end of the bucket before, was {upToDays}",
        _ => null,
    };

    private static void CheckCorrelation(ValidationProblems problems, CorrelationPolicy correlation)
    {
        problems.RequireRange(correlation.Loading, 0m, FactorModel.LargestLoading, "/correlation/loading");
        problems.RequireRange(correlation.GlobalShare, 0m, 1m, "/correlation/globalShare");
        foreach (var (sector, loading) in correlation.SectorLoadings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            problems.RequireRange(loading, 0m, FactorModel.LargestLoading, $"/correlation/sectorLoadings/{Escape(sector)}");
        }
    }

    private static void CheckScores(ValidationProblems problems, ScoreWeights weights)
    {
        const string At = "/scores";
        (string Field, decimal Weight)[] parts =
        [
            ("profitability", weights.Profitability),
            ("strategicValue", weights.StrategicValue),
            ("growth", weights.Growth),
            ("products", weights.Products),
            ("opportunity", weights.Opportunity),
            ("relationship", weights.Relationship),
        ];
        foreach (var (field, weight) in parts)
        {
            problems.RequireRange(weight, 0m, LargestScoreWeight, $"{At}/{field}");
        }

        problems.Require(parts.Any(part => part.Weight != 0m), At, "are all 0; at least one part must weigh something");
    }

    private static void CheckRetention(ValidationProblems problems, RetentionPolicy retention)
    {
        problems.RequireRange(retention.Quarters, 1, RetentionPolicy.MostQuarters, "/retention/quarters");
        problems.RequireRange(retention.ApprovedQuarters, 1, RetentionPolicy.MostQuarters, "/retention/approvedQuarters");
    }

    private static void CheckStandingScenarios(ValidationProblems problems, IReadOnlyList<ScenarioId> scenarios)
    {
        for (var i = 0; i < scenarios.Count; i++)
        {
            problems.AddIfAny($"/standingScenarios/{i}", Identifier.FaultOf(scenarios[i].Value));
            problems.Require(!scenarios.Take(i).Contains(scenarios[i]), $"/standingScenarios/{i}", $"'{scenarios[i]}' comes twice");
        }
    }

    private static void RequireShare(ValidationProblems problems, decimal value, string pointer) =>
        problems.Require(value is > 0m and <= 1m, pointer, $"must be above 0 and at most 1, was {Numbers.Plain(value)}");

    private static string? FaultOfCurrency(string code) =>
        code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? null : $"'{code}' is not a currency code of three capital letters, such as USD";

    private static string Letter(CreditGrade grade) => grade.ToString().ToLowerInvariant();

    private static string Escape(string token) =>
        token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
