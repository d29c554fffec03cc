using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Adds the losses that digits of a stripe's paths stand for to their sums, and clears the digits. Those of four paths stand in a 64-bit lane and are taken out one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Carry(ref ushort digits, ref long sums)
    {
        for (nuint group = 0; group < PathKernel.Stripe; group += PathKernel.SumGroup)
        {
            ref var sum = ref Unsafe.Add(ref sums, group);
            var (a, b, c, d) = (Vector512.LoadUnsafe(ref sum), Vector512.LoadUnsafe(ref sum, 8), Vector512.LoadUnsafe(ref sum, 16), Vector512.LoadUnsafe(ref sum, 24));
            ref var digit = ref Unsafe.Add(ref digits, group);
            var lowest = Vector512.Create((long)ushort.MaxValue);
            for (var i = 0; i < Count; i++)
            {
                var here = Vector512.LoadUnsafe(ref digit).AsInt64();
                Vector512<ushort>.Zero.StoreUnsafe(ref digit);
                var bits = i * Bits;
                a += (here & lowest) << bits;
                b += ((here >>> 16) & lowest) << bits;
                c += ((here >>> 32) & lowest) << bits;
                d += (here >>> 48) << bits;
                digit = ref Unsafe.Add(ref digit, PathKernel.Stripe);
            }

            a.StoreUnsafe(ref sum);
            b.StoreUnsafe(ref sum, 8);
            c.StoreUnsafe(ref sum, 16);
            d.StoreUnsafe(ref sum, 24);
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
