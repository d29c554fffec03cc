using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary><see cref="Elementary.Log"/> of eight positive normal numbers, to the same bits.</summary>
internal static class VectorLog
{
    private const long ExponentBias = 1023;
    private const int MantissaBits = 52;

    // 2^52 + 2^51: adding it leaves a small integer in the low bits, subtracting it gives that integer as a double.
    private const double IntegerShift = 6755399441055744.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> x)
    {
        var bits = x.AsInt64();
        var exponent = (bits >> MantissaBits) - Vector512.Create(ExponentBias - 1);
        var fraction = (bits & Vector512.Create((1L << MantissaBits) - 1)) | Vector512.Create((ExponentBias - 1) << MantissaBits);
        var m = fraction.AsDouble();
        var small = Vector512.LessThan(m, Vector512.Create(Elementary.SquareRootOfHalf));
        m = Vector512.ConditionalSelect(small, m + m, m);
        var k = ToDouble(exponent + small.AsInt64());
        return (k * Vector512.Create(Elementary.Ln2High)) + (NearOne(m) + (k * Vector512.Create(Elementary.Ln2Low)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> NearOne(Vector512<double> m)
    {
        var s = (m - Vector512<double>.One) / (m + Vector512<double>.One);
        var square = s * s;
        var sum = Vector512<double>.Zero;
        for (var n = Elementary.LastLogTerm; n >= 3; n -= 2)
        {
            sum = (sum + Vector512.Create(1.0 / n)) * square;
        }

        return Vector512.Create(2.0) * (s + (s * sum));
    }

    private static Vector512<double> ToDouble(Vector512<long> small)
    {
        var shift = Vector512.Create(IntegerShift);
        return (small + shift.AsInt64()).AsDouble() - shift;
    }
}
