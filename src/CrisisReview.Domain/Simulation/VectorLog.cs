using System.Runtime.Intrinsics;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary><see cref="Elementary.Log"/> of four positive normal numbers, to the same bits.</summary>
internal static class VectorLog
{
    private const long ExponentBias = 1023;
    private const int MantissaBits = 52;

    // 2^52 + 2^51: adding it leaves a small integer in the low bits, subtracting it gives that integer as a double.
    private const double IntegerShift = 6755399441055744.0;

    public static Vector256<double> Of(Vector256<double> x)
    {
        var bits = x.AsInt64();
        var exponent = (bits >> MantissaBits) - Vector256.Create(ExponentBias - 1);
        var fraction = (bits & Vector256.Create((1L << MantissaBits) - 1)) | Vector256.Create((ExponentBias - 1) << MantissaBits);
        var m = fraction.AsDouble();
        var small = Vector256.LessThan(m, Vector256.Create(Elementary.SquareRootOfHalf));
        m = Vector256.ConditionalSelect(small, m + m, m);
        var k = ToDouble(exponent + small.AsInt64());
        return (k * Vector256.Create(Elementary.Ln2High)) + (NearOne(m) + (k * Vector256.Create(Elementary.Ln2Low)));
    }

    private static Vector256<double> NearOne(Vector256<double> m)
    {
        var s = (m - Vector256<double>.One) / (m + Vector256<double>.One);
        var square = s * s;
        var sum = Vector256<double>.Zero;
        for (var n = Elementary.LastLogTerm; n >= 3; n -= 2)
        {
            sum = (sum + Vector256.Create(1.0 / n)) * square;
        }

        return Vector256.Create(2.0) * (s + (s * sum));
    }

    private static Vector256<double> ToDouble(Vector256<long> small)
    {
        var shift = Vector256.Create(IntegerShift);
        return (small + shift.AsInt64()).AsDouble() - shift;
    }
}
