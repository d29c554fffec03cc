namespace CrisisReview.Domain.Simulation;

/// <summary>How losses that are not negative are cut into digits.</summary>
/// <param name="Count">Digits of a loss.</param>
/// <param name="Bits">Of each digit but the highest, which has the rest.</param>
/// <param name="RowsAtOnce">So many losses may be added digit by digit before 16 bits overflow.</param>
internal readonly record struct LossDigits(int Count, int Bits, int RowsAtOnce)
{
    private const int MostBits = 16;

    /// <summary>The fewest digits with which so many losses may be added, cut so that it is as many as possible.</summary>
    /// <param name="largest">No loss is above it.</param>
    /// <param name="leastRows">From 1 to 65 535.</param>
    public static LossDigits Of(ulong largest, int leastRows)
    {
        for (var count = 1; ; count++)
        {
            var best = Enumerable.Range(1, MostBits).Select(bits => new LossDigits(count, bits, RowsFor(largest, count, bits))).MaxBy(cut => cut.RowsAtOnce);
            if (best.RowsAtOnce >= leastRows)
            {
                return best;
            }
        }
    }

    private static int RowsFor(ulong largest, int count, int bits)
    {
        var below = bits * (count - 1);
        var highest = below < 64 ? largest >> below : 0UL;
        var largestDigit = count == 1 ? highest : Math.Max(highest, (1UL << bits) - 1);
        return (int)(ushort.MaxValue / Math.Max(largestDigit, 1UL));
    }
}
