using System.Globalization;

namespace CrisisReview.Domain.Ranking;

/// <summary>An account that came to be, or ceased to be, one of the fewest that bring most of a total.</summary>
public sealed record ThresholdCrossing(ParetoPlace Before, ParetoPlace After)
{
    public bool Entered => After.Inside;

    /// <summary>"entered those that bring 80 % of annual revenue: larger accounts bring 79.6 %, before 80.2 %".</summary>
    public string Words() =>
        $"{(Entered ? "entered" : "left")} those that bring {After.WordsOfTotal()}: larger accounts bring {Percent(After.ShareBefore)}, before {Percent(Before.ShareBefore)}";

    private static string Percent(decimal? share) =>
        share is { } fraction ? string.Create(CultureInfo.InvariantCulture, $"{Numbers.Plain(decimal.Round(100m * fraction, 4))} %") : "all there is";
}
