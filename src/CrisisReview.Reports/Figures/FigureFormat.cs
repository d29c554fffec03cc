using System.Globalization;

using CrisisReview.Domain;

namespace CrisisReview.Reports.Figures;

/// <summary>Every number and date on paper is written here. Negative numbers carry a true minus; a unit follows a no-break space.</summary>
public sealed class FigureFormat(ReportCulture culture)
{
    private const string NoBreakSpace = "\u00A0";
    private static readonly (decimal From, string Suffix)[] Magnitudes = [(1e9m, "bn"), (1e6m, "M"), (1e3m, "k")];

    private readonly NumberFormatInfo _numbers = new()
    {
        NumberGroupSeparator = culture.GroupSeparator,
        NumberDecimalSeparator = culture.DecimalSeparator,
        NegativeSign = "\u2212",
    };

    public ReportCulture Culture { get; } = culture;

    /// <summary>1,234.50 in cents, 1,235 in whole units.</summary>
    public string Amount(Money amount, AmountUnit unit) => Amount(unit.Round(amount), unit);

    /// <summary>An amount that is rounded already.</summary>
    public string Amount(decimal rounded, AmountUnit unit) => Number(rounded, unit.Decimals);

    /// <summary>Three figures for a glance, 1.23 M; amounts below ten thousand in full.</summary>
    public string Glance(Money amount)
    {
        var size = Math.Abs(amount.Amount);
        if (size < 10_000m)
        {
            return Amount(amount, AmountUnit.Cents);
        }

        // 999 950 is a million at three figures.
        var (from, suffix) = Magnitudes.First(m => size * 1.0005m >= m.From);
        var scaled = amount.Amount / from;
        var decimals = Math.Abs(scaled) switch { < 9.995m => 2, < 99.95m => 1, _ => 0 };
        return Number(decimal.Round(scaled, decimals, MidpointRounding.AwayFromZero), decimals) + NoBreakSpace + suffix;
    }

    /// <summary>A round amount as it stands on an axis: 20 k, 0.05.</summary>
    public string RoundAmount(decimal amount)
    {
        var (from, suffix) = Magnitudes.FirstOrDefault(m => Math.Abs(amount) >= m.From);
        return suffix is null ? Written(amount) : Written(amount / from) + NoBreakSpace + suffix;
    }

    /// <summary>A fraction as a percentage with one decimal: 12.3 %.</summary>
    public string Percent(decimal fraction) => Number(RoundTo(fraction * 100m, 1), 1) + NoBreakSpace + "%";

    /// <summary>A fraction that a person wrote, with the digits that it has: 35 %, 12.5 %.</summary>
    public string WrittenPercent(decimal fraction) => Written(fraction * 100m) + NoBreakSpace + "%";

    /// <summary>A number that a person wrote, with the digits that it has, at most four after the point.</summary>
    public string Written(decimal value) => RoundTo(value, 4).ToString("#,0.####", _numbers);

    public string Count(int value) => value.ToString("N0", _numbers);

    /// <summary>An index between 0 and 1, three decimals.</summary>
    public string Index(decimal value) => Number(RoundTo(value, 3), 3);

    /// <summary>A score or its part, one decimal.</summary>
    public string Points(decimal value) => Number(RoundTo(value, 1), 1);

    /// <summary>Hours with the digits that they have, at most two after the point: 14.75 h.</summary>
    public string Hours(decimal value) => Written(RoundTo(value, 2)) + NoBreakSpace + "h";

    /// <summary>+3, −2, or = where nothing moved.</summary>
    public string Movement(int value) => value switch
    {
        0 => "=",
        > 0 => "+" + Count(value),
        _ => Count(value),
    };

    public string Date(DateOnly date) => Culture.IsoDates
        ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date.ToString("d MMM yyyy", CultureInfo.InvariantCulture).Replace(" ", NoBreakSpace, StringComparison.Ordinal);

    /// <summary>A day of a year that is known: 6 May, or 05-06.</summary>
    public string Day(DateOnly date) => Culture.IsoDates
        ? date.ToString("MM-dd", CultureInfo.InvariantCulture)
        : date.ToString("d MMM", CultureInfo.InvariantCulture).Replace(" ", NoBreakSpace, StringComparison.Ordinal);

    /// <summary>A grade from 0 to 10, or that there is none.</summary>
    public string Mark(decimal? mark) => mark is { } grade ? $"{Written(grade)} of 10" : "not rated";

    private static decimal RoundTo(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);

    // A rounded zero keeps the sign of what was rounded; paper does not.
    private string Number(decimal value, int decimals) =>
        (value == 0m ? 0m : value).ToString(decimals == 0 ? "N0" : "N" + decimals.ToString(CultureInfo.InvariantCulture), _numbers);
}
