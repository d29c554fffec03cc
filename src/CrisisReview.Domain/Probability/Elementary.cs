using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Probability;

/// <summary>exp and log by additions, multiplications and divisions alone. Those are exact to the last bit on every machine (IEEE 754), while the
/// platforms' own exp and log differ in the last digit. Errors are below 3e-16, relative.</summary>
internal static class Elementary
{
    // ln 2 in two parts; the first has few enough bits that multiplying it by an exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SquareRootOfHalf = 0.70710678118654752440;

    private const int LastLogTerm = 23;

    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;
    private const double LargestExponent = 709.0;
    private const double SmallestExponent = -745.0;

    // 1/n! for n = 2 .. 14; the next term is below 1e-19 for |r| up to ln 2 / 2.
    private static readonly double[] InverseFactorials = InverseFactorialsFrom2To(14);

    /// <summary>e to the power of <paramref name="x"/>: x = k ln 2 + r, and a Taylor sum for e^r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Exp(double x)
    {
        if (!(x >= SmallestExponent))
        {
            return double.IsNaN(x) ? x : 0.0;
        }

        if (x > LargestExponent)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, $"Must be at most {LargestExponent}.");
        }

        var k = (int)Math.Floor((x / (Ln2High + Ln2Low)) + 0.5);
        var r = (x - (k * Ln2High)) - (k * Ln2Low);
        var sum = 0.0;
        for (var n = InverseFactorials.Length - 1; n >= 0; n--)
        {
            sum = (sum * r) + InverseFactorials[n];
        }

        return Math.ScaleB(1.0 + (r + (r * r * sum)), k);
    }

    /// <summary>Natural logarithm of a positive normal number: x = 2^k m with m near 1, and 2 artanh((m - 1) / (m + 1)) for log m.</summary>
    public static double Log(double x)
    {
        if (!double.IsNormal(x) || x < 0.0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "Must be a positive normal number.");
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)(bits >> MantissaBits) - ExponentBias + 1;
        var m = BitConverter.Int64BitsToDouble((bits & ((1L << MantissaBits) - 1)) | ((long)(ExponentBias - 1) << MantissaBits));
        if (m < SquareRootOfHalf)
        {
            m += m;
            k--;
        }

        return (k * Ln2High) + (LogNearOne(m) + (k * Ln2Low));
    }

    // |s| is at most 0.172, so the first term left out, s^25 / 25, is below 1e-20.
    private static double LogNearOne(double m)
    {
        var s = (m - 1.0) / (m + 1.0);
        var square = s * s;
        var sum = 0.0;
        for (var n = LastLogTerm; n >= 3; n -= 2)
        {
            sum = (sum + (1.0 / n)) * square;
        }

        return 2.0 * (s + (s * sum));
    }

    private static double[] InverseFactorialsFrom2To(int last)
    {
        var inverses = new double[last - 1];
        var factorial = 1.0;
        for (var n = 2; n <= last; n++)
        {
            factorial *= n;
            inverses[n - 2] = 1.0 / factorial;
        }

        return inverses;
    }
}
