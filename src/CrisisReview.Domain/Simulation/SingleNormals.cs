using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary>Standard normals in single precision from the upper halves of 64-bit words, sixteen at a time. With u the uniform that a word stands for,
/// <code>PhiInv(u) = x P(-ln(1 - x^2)), x = 2 u - 1</code>
/// (M. B. Giles, "Approximating the erfinv function", GPU Computing Gems, Jade edition (2011)); P and the logarithm are polynomials through Chebyshev nodes. One normal in two thousand lies
/// beyond 3.5, where P ends, and is calculated in double precision. A test goes through words of all sizes.</summary>
internal static class SingleNormals
{
    private const int Lanes = 16;
    private const int WordsOfVector = Lanes / 2;

    // e^-7.1, where P's range ends.
    private const float LeastProduct = 8.25e-4f;

    private const float CentreOfRange = 3.55f;
    private const float Ln2 = 0.693147181f;
    private const int BitsOfSquareRootOfHalf = 0x3F35_04F3;
    private const int MantissaBits = 23;

    /// <summary>As many normals as words, a multiple of 64. Never inlined, because the steps within would then not be.</summary>
    /// <exception cref="ArgumentException">There are other numbers of words, or less room.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Of(ReadOnlySpan<ulong> words, Span<float> normals)
    {
        if (words.Length % (4 * Lanes) != 0 || normals.Length < words.Length)
        {
            throw new ArgumentException($"Takes a multiple of {4 * Lanes} words and as much room; got {words.Length} words and room for {normals.Length}.", nameof(words));
        }

        ref var word = ref MemoryMarshal.GetReference(words);
        ref var normal = ref MemoryMarshal.GetReference(normals);
        for (var i = 0; i < words.Length; i += 4 * Lanes)
        {
            // Four vectors side by side, because each step of a polynomial waits for the one before.
            var x = SingleQuad.Of(Centred(ref word, i), Centred(ref word, i + Lanes), Centred(ref word, i + (2 * Lanes)), Centred(ref word, i + (3 * Lanes)));
            var product = SingleQuad.Of(Product(ref word, i), Product(ref word, i + Lanes), Product(ref word, i + (2 * Lanes)), Product(ref word, i + (3 * Lanes)));
            var ratio = Ratio(Distance(product));
            (x.A * ratio.A).StoreUnsafe(ref normal, (nuint)i);
            (x.B * ratio.B).StoreUnsafe(ref normal, (nuint)(i + Lanes));
            (x.C * ratio.C).StoreUnsafe(ref normal, (nuint)(i + (2 * Lanes)));
            (x.D * ratio.D).StoreUnsafe(ref normal, (nuint)(i + (3 * Lanes)));
            if (Vector512.LessThanAny(Vector512.Min(Vector512.Min(product.A, product.B), Vector512.Min(product.C, product.D)), Vector512.Create(LeastProduct)))
            {
                Replace(words.Slice(i, Lanes), Beyond(product.A), normals[i..]);
                Replace(words.Slice(i + Lanes, Lanes), Beyond(product.B), normals[(i + Lanes)..]);
                Replace(words.Slice(i + (2 * Lanes), Lanes), Beyond(product.C), normals[(i + (2 * Lanes))..]);
                Replace(words.Slice(i + (3 * Lanes), Lanes), Beyond(product.D), normals[(i + (3 * Lanes))..]);
            }
        }
    }

    // 2 u - 1 as a signed number of steps of 2^-31, less half a step; u = (k + 1/2) / 2^32.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Signed(ref ulong words, int place)
    {
        var (low, high) = (Vector512.LoadUnsafe(ref words, (nuint)place), Vector512.LoadUnsafe(ref words, (nuint)(place + WordsOfVector)));
        return (Vector512.Narrow(low >>> 32, high >>> 32) ^ Vector512.Create(0x8000_0000u)).AsInt32();
    }

    // 2 u - 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Centred(ref ulong words, int place) =>
        (Vector512.ConvertToSingle(Signed(ref words, place)) + Vector512.Create(0.5f)) * Vector512.Create(1f / (1U << 31));

    // 1 - (2 u - 1)^2 = 4 u (1 - u), from the lesser of u and 1 - u and not as a difference, which would lose digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Product(ref ulong words, int place)
    {
        var signed = Signed(ref words, place);
        var lesser = signed ^ (signed >> 31) ^ Vector512.Create(int.MaxValue);
        var p = (Vector512.ConvertToSingle(lesser) + Vector512.Create(0.5f)) * Vector512.Create(1f / (1U << 30));
        return Vector512.FusedMultiplyAdd(p * Vector512.Create(-0.25f), p, p);
    }

    // -ln of the product, from the centre of P's range. The product is 2^k (1 + m) with 1 + m from sqrt(1/2) to sqrt(2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleQuad Distance(in SingleQuad product)
    {
        var m = SingleQuad.Of(Mantissa(product.A), Mantissa(product.B), Mantissa(product.C), Mantissa(product.D));
        var sum = SingleQuad.Of(-0.0961056798696518f);
        Step(0.16247007250785828f, m, ref sum);
        Step(-0.17437085509300232f, m, ref sum);
        Step(0.19901829957962036f, m, ref sum);
        Step(-0.2495097666978836f, m, ref sum);
        Step(0.33334827423095703f, m, ref sum);
        Step(-0.5000095367431641f, m, ref sum);
        Step(0.9999999403953552f, m, ref sum);
        Step(2.8767008330987665e-08f, m, ref sum);
        return SingleQuad.Of(Distance(product.A, sum.A), Distance(product.B, sum.B), Distance(product.C, sum.C), Distance(product.D, sum.D));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Distance(Vector512<float> product, Vector512<float> logarithmOfMantissa) =>
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Exponent(product)), Vector512.Create(-Ln2), Vector512.Create(-CentreOfRange)) - logarithmOfMantissa;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Mantissa(Vector512<float> product) =>
        (product.AsInt32() - (Exponent(product) << MantissaBits)).AsSingle() - Vector512<float>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Exponent(Vector512<float> product) => (product.AsInt32() - Vector512.Create(BitsOfSquareRootOfHalf)) >> MantissaBits;

    // P, of the distance to the centre of its range.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleQuad Ratio(in SingleQuad w)
    {
        var sum = SingleQuad.Of(7.960660464156888e-10f);
        Step(-3.113299174017925e-09f, w, ref sum);
        Step(-4.960518396046609e-08f, w, ref sum);
        Step(4.6088302951829974e-07f, w, ref sum);
        Step(-4.020694177597761e-07f, w, ref sum);
        Step(-2.2614178305957466e-05f, w, ref sum);
        Step(0.00021867614123038948f, w, ref sum);
        Step(-0.0006360662519000471f, w, ref sum);
        Step(-0.00959815178066492f, w, ref sum);
        Step(0.3318919539451599f, w, ref sum);
        Step(2.4813523292541504f, w, ref sum);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(float coefficient, in SingleQuad x, ref SingleQuad sum) => sum = SingleQuad.MultiplyAdd(sum, x, SingleQuad.Of(coefficient));

    private static ulong Beyond(Vector512<float> product) => Vector512.LessThan(product, Vector512.Create(LeastProduct)).ExtractMostSignificantBits();

    private static void Replace(ReadOnlySpan<ulong> words, ulong lanes, Span<float> normals)
    {
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            normals[lane] = (float)NormalDistribution.Quantile(ScalarKernel.Uniform(words[lane]));
        }
    }
}
