using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>An axis of the map, whose places go by the square root of amounts.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Ticks">Round amounts, far enough apart to be read.</param>
public sealed record MapAxis(string Title, IReadOnlyList<MapTick> Ticks)
{
    // Share of the axis that a tick keeps free beside it.
    private const double Apart = 0.1;
    private const int LeastPower = -2;
    private const int MostPower = 13;

    public static MapAxis Of(string title, IReadOnlyList<decimal> amounts, FigureFormat format)
    {
        var (least, most) = (Math.Min(0m, amounts.Min()), Math.Max(0m, amounts.Max()));
        var free = Apart * (Root(most) + Root(-least));
        decimal[] ticks = [.. Enumerable.Reverse(Above(-least, free)).Select(v => -v), 0m, .. Above(most, free)];
        return new(title, [.. ticks.Select(v => new MapTick(v, format.RoundAmount(v)))]);
    }

    /// <summary>Round amounts up to one, ascending, each far enough from the next and from zero.</summary>
    private static List<decimal> Above(decimal most, double free)
    {
        var kept = new List<decimal>();
        foreach (var amount in RoundAmounts().Where(a => a <= most))
        {
            if (Root(amount) >= free && (kept.Count == 0 || Root(kept[^1]) - Root(amount) >= free))
            {
                kept.Add(amount);
            }
        }

        kept.Reverse();
        return kept;
    }

    private static IEnumerable<decimal> RoundAmounts()
    {
        for (var power = MostPower; power >= LeastPower; power--)
        {
            var ten = power >= 0 ? Power(power) : 1m / Power(-power);
            yield return 5m * ten;
            yield return 2m * ten;
            yield return ten;
        }
    }

    private static decimal Power(int power) => Enumerable.Repeat(10m, power).Aggregate(1m, (product, ten) => product * ten);

    private static double Root(decimal value) => Math.Sqrt((double)value);
}
