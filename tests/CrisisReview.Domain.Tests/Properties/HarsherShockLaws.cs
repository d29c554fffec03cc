using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Tests.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

/// <summary>Making one shock harsher never lowers the expected loss of an account whose items all have positive jumps.</summary>
public sealed class HarsherShockLaws
{
    // Long decimals are rounded in the 28th digit.
    private const decimal Rounding = 0.000_000_000_1m;

    private static readonly string[] HarsherWhereLower = ["/opportunities/winRateFactor", "/margins/fxPassThrough"];

    public static TheoryData<string> Fields { get; } = [.. ShockRange.All.Select(range => range.Pointer)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_harsher_shock_never_lowers_the_expected_loss(string field)
    {
        var range = ShockRange.All.Single(range => range.Pointer == field);
        var compared = 0;
        Law.Holds(Mild, TwoValues(range), BookGenerators.ProfitableProfile, (scenario, values, profile) =>
        {
            var milder = ImpactLaws.Assess(With(scenario, range, values.Milder), profile);
            var harsher = ImpactLaws.Assess(With(scenario, range, values.Harsher), profile);
            if (milder.Items.All(item => item.Jump >= Money.Zero))
            {
                compared += milder.ExpectedLoss == harsher.ExpectedLoss ? 0 : 1;
                Assert.True(harsher.ExpectedLoss.Amount >= milder.ExpectedLoss.Amount - Rounding, $"{milder.ExpectedLoss} falls to {harsher.ExpectedLoss}.");
            }
        });

        Assert.True(compared > 20, $"Only {compared} cases felt the shock; the generator is too tame.");
    }

    // The other shocks are mild, so that most margins stay positive and the case counts.
    private static Gen<Scenario> Mild =>
        from parts in Gen.Choose(0, 8).ArrayOf(ShockRange.All.Count)
        select ShockRange.All.Zip(parts).Aggregate(
            new Scenario { Id = new("mild"), Name = "Mild" },
            (scenario, pair) => With(scenario, pair.First, MildValue(pair.First, pair.Second)));

    private static decimal MildValue(ShockRange range, int part) => range.Field switch
    {
        "collectionDelayDays" or "deliveryDelayDays" => part * 5,
        "lossRateMultiplier" or "missionCriticalFactor" => 1m + (part / 8m),
        "winRateFactor" => 1m - (part / 16m),
        "lossGivenDefault" => 0.45m + (part / 20m),
        "costInflation" or "priceConcession" => part / 400m,
        _ => part / 80m,
    };

    private static Gen<(decimal Milder, decimal Harsher)> TwoValues(ShockRange range) =>
        from first in Gen.Choose(0, 300)
        from second in Gen.Choose(0, 300)
        let low = Value(range, Math.Min(first, second))
        let high = Value(range, Math.Max(first, second))
        select HarsherWhereLower.Contains(range.Pointer) ? (high, low) : (low, high);

    // From the smallest value allowed to 3 above it, or the largest allowed; whole days for delays.
    private static decimal Value(ShockRange range, int part) =>
        Math.Min(range.Maximum, range.Minimum + (range.Maximum > 1_000m ? part : part / 100m));

    private static Scenario With(Scenario scenario, ShockRange range, decimal value) =>
        scenario with { Rules = [.. scenario.Rules, new() { Name = range.Pointer, Shocks = Overrides.Of(range, value) }] };
}
