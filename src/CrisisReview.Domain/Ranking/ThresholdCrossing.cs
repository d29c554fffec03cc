using System.Globalization;

namespace CrisisReview.Domain.Ranking;

/// <summary>An account that came to be, or ceased to be, one of the fewest that bring most of a total.</summary>
public sealed record ThresholdCrossing(ParetoPlace Before, ParetoPlace After)
{
    private const int MostDigits = 4;

    public bool Entered => After.Inside;

    /// <summary>"entered those that bring 80 % of annual revenue: larger accounts bring 79.6 %, before 80.2 %". As many digits as tell a share from the threshold, one to four.</summary>
    public string Words() =>
        $"{(Entered ? "entered" : "left")} those that bring {After.WordsOfTotal()}: larger accounts bring {Percent(After)}, before {Percent(Before)}";

    private static string Percent(ParetoPlace place)
    {
        if (place.ShareBefore is not { } fraction)
        {
            return "all there is";
        }

        var digits = 1;
        while (digits < MostDigits && fraction != place.Share && Rounded(fraction, digits) == 100m * place.Share)
        {
            digits++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Numbers.Plain(Rounded(fraction, digits))} %");
    }

    private static decimal Rounded(decimal fraction, int digits) => decimal.Round(100m * fraction, digits, MidpointRounding.AwayFromZero);
}
