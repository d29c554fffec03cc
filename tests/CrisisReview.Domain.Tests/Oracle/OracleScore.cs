using System.Globalization;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>Scores written down from the page in exact fractions, without a thought for speed: a percentile counts who is below, and half of who is level.</summary>
internal sealed class OracleScore(IReadOnlyList<(Account Account, Fraction Baseline, Fraction Opportunities)> external, ScoreWeights weights)
{
    public Fraction Of(string accountId)
    {
        var (account, baseline, opportunities) = external.Single(other => other.Account.AccountId.Value == accountId);
        (decimal Weight, Fraction Value)[] parts =
        [
            (weights.Profitability, Percentile(other => other.Baseline, baseline)),
            (weights.StrategicValue, Mark(account.StrategicValue)),
            (weights.Growth, (Mark(account.GrowthPotential) + Mark(account.ManagementStrength)) / 2),
            (weights.Products, Percentile(other => other.Account.ProductsOwned, account.ProductsOwned)),
            (weights.Opportunity, Percentile(other => other.Opportunities, opportunities)),
            (weights.Relationship, (Mark(account.Satisfaction) + 1 - Mark(account.CompetitiveIntent) + Mark(account.Enjoyment)) / 3),
        ];
        Fraction points = 0, whole = 0;
        foreach (var (weight, value) in parts)
        {
            points += Of(weight) * value;
            whole += Of(weight);
        }

        return 100 * points / whole;
    }

    public static Fraction Of(decimal number) => Fraction.Parse(number.ToString(CultureInfo.InvariantCulture));

    private static Fraction Mark(decimal? mark) => (mark is { } rated ? Of(rated) : 5) / 10;

    private Fraction Percentile(Func<(Account Account, Fraction Baseline, Fraction Opportunities), Fraction> by, Fraction own)
    {
        var below = external.Count(other => by(other) < own);
        var level = external.Count(other => by(other) == own);
        return (below + ((Fraction)level / 2)) / external.Count;
    }
}
