using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Tests.Policies;

public sealed class PolicyValidatorTests
{
    private static readonly Policy Sound = new() { Rates = new Dictionary<string, decimal> { ["EUR"] = 1.08m, ["USD"] = 1m } };

    [Fact]
    public void The_default_policy_has_no_faults()
    {
        Assert.Empty(PolicyValidator.Validate(new()));
        Assert.Empty(PolicyValidator.Validate(Sound));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var policy = new Policy
        {
            ReportingCurrency = "usd",
            Rates = new Dictionary<string, decimal> { ["EURO"] = 0m, ["A/B"] = 2m },
            GradeMultipliers = new(A: -1m),
            LossGivenDefault = 0m,
            FundingRate = 1.5m,
            JudgementWeight = 3.5m,
            KeyAccounts = new(1.01m),
            Scores = new(Profitability: -0.5m, Relationship: 1000.5m),
            StandingScenarios = [new("a"), new("b"), new("a")],
        };

        Assert.Equal(
            [
                new("/reportingCurrency", "'usd' is not a currency code of three capital letters, such as USD"),
                new("/rates/A~1B", "'A/B' is not a currency code of three capital letters, such as USD"),
                new("/rates/EURO", "'EURO' is not a currency code of three capital letters, such as USD"),
                new("/rates/EURO", "must be above 0, was 0"),
                new("/gradeMultipliers/a", "must be between 0 and 1000, was -1"),
                new("/lossGivenDefault", "must be above 0 and at most 1, was 0"),
                new("/fundingRate", "must be between 0 and 1, was 1.5"),
                new("/judgementWeight", "must be between 0 and 3, was 3.5"),
                new("/keyAccounts/share", "must be above 0 and at most 1, was 1.01"),
                new("/scores/profitability", "must be between 0 and 1000, was -0.5"),
                new("/scores/relationship", "must be between 0 and 1000, was 1000.5"),
                new("/standingScenarios/2", "'a' comes twice"),
            ],
            PolicyValidator.Validate(policy));
    }

    [Fact]
    public void The_reporting_currency_has_no_other_rate_than_one()
    {
        var policy = new Policy { Rates = new Dictionary<string, decimal> { ["USD"] = 2m } };

        Assert.Equal([new("/rates/USD", "is the reporting currency, whose rate is 1; leave it out")], PolicyValidator.Validate(policy));
    }

    [Fact]
    public void Weights_of_the_score_are_free_but_one_must_weigh_something()
    {
        Assert.Empty(PolicyValidator.Validate(new() { Scores = new(0m, 0m, 0m, 0m, 0m, 0.001m) }));
        Assert.Equal(
            [new("/scores", "are all 0; at least one part must weigh something")], PolicyValidator.Validate(new() { Scores = new(0m, 0m, 0m, 0m, 0m, 0m) }));
    }

    public static TheoryData<AgeingBucket[], string, string> Buckets { get; } = new()
    {
        { [new(null, 0.1m)], "", "must be between 2 and 24 buckets, were 1" },
        { [new(5, 0m), new(null, 0.1m)], "/0/upToDays", "must be 0: the first bucket is what is not past due" },
        { [new(null, 0m), new(null, 0.1m)], "/0/upToDays", "must be 0: the first bucket is what is not past due" },
        { [new(0, 0m), new(30, 0.1m), new(30, 0.1m), new(null, 0.2m)], "/2/upToDays", "must be above 30, the end of the bucket before, was 30" },
        { [new(0, 0m), new(null, 0.1m), new(null, 0.2m)], "/1/upToDays", "is required: only the last bucket has no end" },
        { [new(0, 0m), new(30, 0.1m)], "/1/upToDays", "must be left out: the last bucket has no end" },
        { [new(0, 0m), new(null, 1.5m)], "/1/defaultRate", "must be between 0 and 1, was 1.5" },
    };

    [Theory]
    [MemberData(nameof(Buckets))]
    public void Buckets_ascend_from_what_is_not_past_due_to_one_without_end(AgeingBucket[] buckets, string pointer, string problem)
    {
        var policy = new Policy { ProvisionMatrix = new() { Buckets = buckets } };

        Assert.Equal([new("/provisionMatrix/buckets" + pointer, problem)], PolicyValidator.Validate(policy));
    }
}
