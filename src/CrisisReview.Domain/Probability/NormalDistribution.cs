using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Probability;

/// <summary>The standard normal distribution: Phi and its inverse, the same to the last bit on every machine.</summary>
public static class NormalDistribution
{
    internal const double InverseSquareRootOfTwoPi = 0.398942280401432677939946;
    private const double CentralLimit = 0.67448975;
    private const double MiddleLimit = 5.656854249492380195; // sqrt(32)
    private const double UnderflowDistance = 38.6;

    /// <summary>Phi(<paramref name="x"/>), the probability of a value up to x, with a relative error below 1e-15 in the centre and 1e-14 in the far
    /// tail. W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969) 631-637, in the
    /// form of the function ANORM of his SPECFUN package, ACM TOMS 19 (1993) 22-32 (Algorithm 715).</summary>
    public static double Cumulative(double x)
    {
        if (double.IsNaN(x))
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "Must be a number.");
        }

        var distance = Math.Abs(x);
        if (distance <= CentralLimit)
        {
            return 0.5 + Central(x);
        }

        var tail = distance > UnderflowDistance ? 0.0 : Density(distance) * Tail(distance);
        return x < 0.0 ? tail : 1.0 - tail;
    }

    /// <summary>PhiInv(<paramref name="p"/>) for p strictly between 0 and 1, with a relative error of about 1e-16. M. J. Wichura,
    /// "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37 (1988) 477-484, routine PPND16.</summary>
    public static double Quantile(double p)
    {
        if (!(p > 0.0 && p < 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "Must be strictly between 0 and 1.");
        }

        var q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            return q * NearMedian(0.180625 - (q * q));
        }

        var r = Math.Sqrt(-Elementary.Log(q < 0.0 ? p : 1.0 - p));
        var distance = r <= 5.0 ? InTail(r - 1.6) : InFarTail(r - 5.0);
        return q < 0.0 ? -distance : distance;
    }

    // exp(-x^2/2) without loss of digits: x is cut to sixteenths, whose square is exact, and the rest follows as a second factor.
    private static double Density(double x)
    {
        var cut = Math.Truncate(x * 16.0) / 16.0;
        var rest = (x - cut) * (x + cut);
        return Elementary.Exp(-cut * cut * 0.5) * Elementary.Exp(-rest * 0.5);
    }

    private static double Central(double x)
    {
        var y = x * x;
        var numerator = (((((((0.065682337918207449113 * y) + 2.2352520354606839287) * y) + 161.02823106855587881) * y) + 1067.6894854603709582) * y) + 18154.981253343561249;
        var denominator = ((((((y + 47.20258190468824187) * y) + 976.09855173777669322) * y) + 10260.932208618978205) * y) + 45507.789335026729956;
        return x * numerator / denominator;
    }

    // Phi(-x) / exp(-x^2/2).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Tail(double x)
    {
        if (x <= MiddleLimit)
        {
            return Horner(x, MiddleNumerator) / Horner(x, MiddleDenominator);
        }

        var y = 1.0 / (x * x);
        var ratio = y * Horner(y, FarNumerator) / Horner(y, FarDenominator);
        return (InverseSquareRootOfTwoPi - ratio) / x;
    }

    private static double NearMedian(double r) => Horner(r, MedianNumerator) / Horner(r, MedianDenominator);

    private static double InTail(double r) => Horner(r, TailNumerator) / Horner(r, TailDenominator);

    private static double InFarTail(double r) => Horner(r, FarTailNumerator) / Horner(r, FarTailDenominator);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Horner(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = (sum * x) + coefficient;
        }

        return sum;
    }

    // Coefficients, the highest power first.
    private static ReadOnlySpan<double> MiddleNumerator =>
    [
        1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
        2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
    ];

    private static ReadOnlySpan<double> MiddleDenominator =>
    [
        1.0, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
        18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
    ];

    private static ReadOnlySpan<double> FarNumerator =>
    [
        0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466, 2.9112874951168792e-5,
    ];

    private static ReadOnlySpan<double> FarDenominator =>
    [
        1.0, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
    ];

    private static ReadOnlySpan<double> MedianNumerator =>
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0,
    ];

    private static ReadOnlySpan<double> MedianDenominator =>
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0,
    ];

    private static ReadOnlySpan<double> TailNumerator =>
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
        3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0,
    ];

    private static ReadOnlySpan<double> TailDenominator =>
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0,
    ];

    private static ReadOnlySpan<double> FarTailNumerator =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0,
    ];

    private static ReadOnlySpan<double> FarTailDenominator =>
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
    ];
}
