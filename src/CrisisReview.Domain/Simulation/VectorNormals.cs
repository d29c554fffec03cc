using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary><see cref="NormalDistribution.Quantile"/> of many uniforms, four at a time and to the same bits: the same operations in the same order.
/// The 15 in 100 that lie in the tails are set aside and follow in vectors of their own.</summary>
internal static class VectorNormals
{
    private const int Lanes = 4;
    private const int Most = 4096;
    private const double CentralLimit = 0.425;

    private const ulong ExponentOfOne = 0x3FF0_0000_0000_0000;
    private const double HalfStep = 1.0 / (1L << 53);

    public static void Of(ReadOnlySpan<ulong> words, Span<double> normals)
    {
        Span<int> tails = stackalloc int[Math.Min(Most, words.Length)];
        for (var first = 0; first < words.Length; first += Most)
        {
            var part = normals.Slice(first, Math.Min(Most, words.Length - first));
            var found = Central(words.Slice(first, part.Length), part, tails);
            Tails(part, tails[..found]);
        }
    }

    // Leaves the uniform itself where it lies in a tail.
    private static int Central(ReadOnlySpan<ulong> words, Span<double> normals, Span<int> tails)
    {
        var found = 0;
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var normal = ref MemoryMarshal.GetReference(normals);
        for (var i = 0; i < words.Length; i += Lanes)
        {
            // (k + 1/2) / 2^52 without rounding: 1 + k / 2^52 put together from bits, less 1, and half a step.
            var bits = (Vector256.LoadUnsafe(ref word, (nuint)i) >>> 12) | Vector256.Create(ExponentOfOne);
            var uniform = (bits.AsDouble() - Vector256<double>.One) + Vector256.Create(HalfStep);
            var q = uniform - Vector256.Create(0.5);
            var r = Vector256.Create(0.180625) - (q * q);
            var central = q * (Horner(r, NormalDistribution.MedianNumerator) / Horner(r, NormalDistribution.MedianDenominator));
            var outside = Vector256.GreaterThan(Vector256.Abs(q), Vector256.Create(CentralLimit));
            Vector256.ConditionalSelect(outside, uniform, central).StoreUnsafe(ref normal, (nuint)i);
            for (var mask = outside.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
            {
                tails[found++] = i + System.Numerics.BitOperations.TrailingZeroCount(mask);
            }
        }

        return found;
    }

    private static void Tails(Span<double> normals, ReadOnlySpan<int> tails)
    {
        var i = 0;
        for (; i + Lanes <= tails.Length; i += Lanes)
        {
            var uniform = Vector256.Create(normals[tails[i]], normals[tails[i + 1]], normals[tails[i + 2]], normals[tails[i + 3]]);
            var result = Tail(uniform);
            for (var lane = 0; lane < Lanes; lane++)
            {
                normals[tails[i + lane]] = result[lane];
            }
        }

        foreach (var place in tails[i..])
        {
            normals[place] = NormalDistribution.Quantile(normals[place]);
        }
    }

    private static Vector256<double> Tail(Vector256<double> uniform)
    {
        var lower = Vector256.LessThan(uniform, Vector256.Create(0.5));
        var r = Vector256.Sqrt(-VectorLog.Of(Vector256.ConditionalSelect(lower, uniform, Vector256<double>.One - uniform)));
        if (Vector256.GreaterThanAny(r, Vector256.Create(5.0)))
        {
            return Vector256.Create(
                NormalDistribution.Quantile(uniform[0]),
                NormalDistribution.Quantile(uniform[1]),
                NormalDistribution.Quantile(uniform[2]),
                NormalDistribution.Quantile(uniform[3]));
        }

        var x = r - Vector256.Create(1.6);
        var distance = Horner(x, NormalDistribution.TailNumerator) / Horner(x, NormalDistribution.TailDenominator);
        return Vector256.ConditionalSelect(lower, -distance, distance);
    }

    private static Vector256<double> Horner(Vector256<double> x, ReadOnlySpan<double> coefficients)
    {
        var sum = Vector256.Create(coefficients[0]);
        for (var i = 1; i < coefficients.Length; i++)
        {
            sum = (sum * x) + Vector256.Create(coefficients[i]);
        }

        return sum;
    }
}
