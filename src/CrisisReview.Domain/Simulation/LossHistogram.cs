using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Shares of all paths by loss, in bins of equal width. A bin takes losses from its lower end, included, to the next bin's, excluded.
/// The width is the least of 1, 2 or 5 times a power of ten (from 0.01 on) that needs at most 40 bins, and bins begin at its multiples.</summary>
/// <param name="Start">Lower end of the first bin.</param>
/// <param name="Width">Of every bin.</param>
/// <param name="Shares">Fractions of the paths' weight; together 1.</param>
public sealed record LossHistogram(Money Start, Money Width, IReadOnlyList<double> Shares)
{
    private const int MostBins = 40;
    private const long LeastWidth = LossUnits.PerCurrencyUnit / 100;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static LossHistogram Of(ReadOnlySpan<long> losses, PathWeights weights, LossRange range)
    {
        var (least, largest) = range;
        var width = WidthFor(least, largest);
        var first = FloorDivide(least, width);
        var counts = new long[FloorDivide(largest, width) - first + 1];
        var (start, perUnit) = (first * width, 1.0 / width);
        for (var path = 0; path < losses.Length; path++)
        {
            // A product instead of a division, which it misses by one bin at most, and seldom.
            var above = losses[path] - start;
            var bin = double.ConvertToIntegerNative<long>(above * perUnit);
            var rest = above - (bin * width);
            if ((ulong)rest >= (ulong)width)
            {
                bin += rest < 0 ? -1 : 1;
            }

            counts[bin] += weights[path];
        }

        var shares = Array.ConvertAll(counts, count => (double)count / weights.Total);
        return new(LossUnits.ToMoney(start), LossUnits.ToMoney(width), shares);
    }

    private static long WidthFor(long least, long largest)
    {
        for (var power = LeastWidth; ; power *= 10)
        {
            foreach (var width in (ReadOnlySpan<long>)[power, 2 * power, 5 * power])
            {
                if (FloorDivide(largest, width) - FloorDivide(least, width) < MostBins)
                {
                    return width;
                }
            }
        }
    }

    private static long FloorDivide(long value, long width)
    {
        var quotient = value / width;
        return value % width < 0 ? quotient - 1 : quotient;
    }
}
