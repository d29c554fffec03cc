using CrisisReview.Domain;

namespace CrisisReview.Reports.Figures;

/// <summary>Rounds the parts of a total so that what is shown adds up to what is shown (largest remainder method): every part
/// is rounded down, and the units then missing go to the parts that lost most, the earlier first. No part is a whole unit away from its
/// exact value, and a part that needs no rounding is never changed.</summary>
public static class Apportionment
{
    /// <summary>The parts rounded so that they add up to their own rounded total.</summary>
    public static decimal[] Rounded(this AmountUnit unit, Money[] parts) =>
        unit.Rounded(parts, unit.Round(parts.Total()));

    /// <summary>The parts rounded so that they add up to <paramref name="total"/>, which is their sum rounded up or down.</summary>
    /// <exception cref="ArgumentException">The total is not that of the parts.</exception>
    public static decimal[] Rounded(this AmountUnit unit, Money[] parts, decimal total)
    {
        var smallest = Smallest(unit);
        var shown = new decimal[parts.Length];
        var lost = new decimal[parts.Length];
        var losers = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            shown[i] = decimal.Floor(parts[i].Amount / smallest) * smallest;
            lost[i] = parts[i].Amount - shown[i];
            losers += lost[i] > 0 ? 1 : 0;
        }

        var missing = (total - shown.Total()) / smallest;
        if (missing < 0 || missing > losers || missing != decimal.Truncate(missing))
        {
            throw new ArgumentException($"The parts add up to {parts.Total()}, which cannot be shown as {total}.", nameof(total));
        }

        foreach (var index in MostFirst(lost).AsSpan(0, (int)missing))
        {
            shown[index] += smallest;
        }

        return shown;
    }

    private static int[] MostFirst(decimal[] lost)
    {
        var order = new int[lost.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => lost[b].CompareTo(lost[a]) is not 0 and var difference ? difference : a.CompareTo(b));
        return order;
    }

    private static decimal Smallest(AmountUnit unit) => new(1, 0, 0, isNegative: false, (byte)unit.Decimals);
}
