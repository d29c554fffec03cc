using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary><see cref="NormalDistribution.Quantile"/> of many uniforms, eight at a time and to the same bits: the same operations in the same order.
/// The 15 in 100 that lie in the tails are set aside and follow in vectors of their own.</summary>
internal static class VectorNormals
{
    private const int Lanes = 8;
    private const int Most = 4096;
    private const double CentralLimit = 0.425;
    private const double AnyOfTail = 0.01;

    private const ulong ExponentOfOne = 0x3FF0_0000_0000_0000;
    private const double HalfStep = 1.0 / (1L << 53);

    public static void Of(ReadOnlySpan<ulong> words, Span<double> normals)
    {
        // A vector is written whole, and after the last of the tails there may be up to seven others.
        Span<double> tails = stackalloc double[Math.Min(Most, words.Length) + Lanes];
        for (var first = 0; first < words.Length; first += Most)
        {
            var part = normals.Slice(first, Math.Min(Most, words.Length - first));
            var found = Central(words.Slice(first, part.Length), part, tails);
            Tails(tails, found);
            TakeBack(words.Slice(first, part.Length), part, tails);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Central(ReadOnlySpan<ulong> words, Span<double> normals, Span<double> tails)
    {
        var found = 0;
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var normal = ref MemoryMarshal.GetReference(normals);
        ref var tail = ref MemoryMarshal.GetReference(tails);
        for (var i = 0; i < words.Length; i += 2 * Lanes)
        {
            // Two vectors side by side, because each step of Horner's rule waits for the one before.
            var (u, v) = (Uniform(ref word, (nuint)i), Uniform(ref word, (nuint)(i + Lanes)));
            var (qu, qv) = (u - Vector512.Create(0.5), v - Vector512.Create(0.5));
            var (ru, rv) = (Vector512.Create(0.180625) - (qu * qu), Vector512.Create(0.180625) - (qv * qv));
            var (numeratorU, numeratorV) = Horner(ru, rv, NormalDistribution.MedianNumerator);
            var (denominatorU, denominatorV) = Horner(ru, rv, NormalDistribution.MedianDenominator);
            (qu * (numeratorU / denominatorU)).StoreUnsafe(ref normal, (nuint)i);
            (qv * (numeratorV / denominatorV)).StoreUnsafe(ref normal, (nuint)(i + Lanes));
            found += SetAside(u, ref Unsafe.Add(ref tail, found));
            found += SetAside(v, ref Unsafe.Add(ref tail, found));
        }

        return found;
    }

    // (k + 1/2) / 2^52 without rounding: 1 + k / 2^52 put together from bits, less 1, and half a step.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Uniform(ref ulong word, nuint place)
    {
        var bits = (Vector512.LoadUnsafe(ref word, place) >>> 12) | Vector512.Create(ExponentOfOne);
        return (bits.AsDouble() - Vector512<double>.One) + Vector512.Create(HalfStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SetAside(Vector512<double> uniform, ref double tails)
    {
        var outside = Outside(uniform);
        Compressed(uniform, outside).StoreUnsafe(ref tails);
        return BitOperations.PopCount(outside.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Outside(Vector512<double> uniform) =>
        Vector512.GreaterThan(Vector512.Abs(uniform - Vector512.Create(0.5)), Vector512.Create(CentralLimit));

    // From uniforms to normals, in place. What stands after the last is any number of a tail.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tails(Span<double> tails, int found)
    {
        ref var tail = ref MemoryMarshal.GetReference(tails);
        Vector512.Create(AnyOfTail).StoreUnsafe(ref tail, (nuint)found);
        for (var i = 0; i < found; i += Lanes)
        {
            Tail(Vector512.LoadUnsafe(ref tail, (nuint)i)).StoreUnsafe(ref tail, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TakeBack(ReadOnlySpan<ulong> words, Span<double> normals, ReadOnlySpan<double> tails)
    {
        var taken = 0;
        ref var word = ref MemoryMarshal.GetReference(words);
        ref var normal = ref MemoryMarshal.GetReference(normals);
        ref var tail = ref MemoryMarshal.GetReference(tails);
        for (var i = 0; i < words.Length; i += Lanes)
        {
            var outside = Outside(Uniform(ref word, (nuint)i));
            Expanded(Vector512.LoadUnsafe(ref normal, (nuint)i), outside, Vector512.LoadUnsafe(ref tail, (nuint)taken)).StoreUnsafe(ref normal, (nuint)i);
            taken += BitOperations.PopCount(outside.ExtractMostSignificantBits());
        }
    }

    // The chosen lanes, moved to the front.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Compressed(Vector512<double> vector, Vector512<double> chosen)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Compress(vector, chosen, vector);
        }

        var (result, next) = (vector, 0);
        for (var mask = chosen.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
        {
            result = result.WithElement(next++, vector[BitOperations.TrailingZeroCount(mask)]);
        }

        return result;
    }

    // The chosen lanes replaced by those at the front of the other vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Expanded(Vector512<double> vector, Vector512<double> chosen, Vector512<double> front)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Expand(vector, chosen, front);
        }

        var (result, next) = (vector, 0);
        for (var mask = chosen.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
        {
            result = result.WithElement(BitOperations.TrailingZeroCount(mask), front[next++]);
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Tail(Vector512<double> uniform)
    {
        var lower = Vector512.LessThan(uniform, Vector512.Create(0.5));
        var r = Vector512.Sqrt(-VectorLog.Of(Vector512.ConditionalSelect(lower, uniform, Vector512<double>.One - uniform)));
        if (Vector512.GreaterThanAny(r, Vector512.Create(5.0)))
        {
            return FarTail(uniform);
        }

        var x = r - Vector512.Create(1.6);
        var (numerator, _) = Horner(x, x, NormalDistribution.TailNumerator);
        var (denominator, _) = Horner(x, x, NormalDistribution.TailDenominator);
        var distance = numerator / denominator;
        return Vector512.ConditionalSelect(lower, -distance, distance);
    }

    // Once in 4 10^10 draws.
    private static Vector512<double> FarTail(Vector512<double> uniform)
    {
        var result = uniform;
        for (var lane = 0; lane < Lanes; lane++)
        {
            result = result.WithElement(lane, NormalDistribution.Quantile(uniform[lane]));
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> X, Vector512<double> Y) Horner(Vector512<double> x, Vector512<double> y, ReadOnlySpan<double> coefficients)
    {
        var sumX = Vector512.Create(coefficients[0]);
        var sumY = sumX;
        for (var i = 1; i < coefficients.Length; i++)
        {
            var coefficient = Vector512.Create(coefficients[i]);
            sumX = (sumX * x) + coefficient;
            sumY = (sumY * y) + coefficient;
        }

        return (sumX, sumY);
    }
}
