using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary>The global factor of tail sampling, a defensive mixture (T. Hesterberg, Technometrics 37 (1995) 185-194) with stratified factors.
/// Of n paths, path 2 i has a nominal factor from the i-th of n/2 equally likely strata, path 2 i + 1 the same shifted by -2:
/// <code>G = PhiInv((i + u) / (n / 2)) - (path odd ? 2 : 0)</code>
/// Drawn from half and half, a path with factor G weighs <c>2 / (1 + exp(-2 G - 2))</c>, at most 2, whichever half it came from.</summary>
internal static class ShiftedFactor
{
    /// <summary>Standard deviations towards the crisis: about where the global factor stands in the worst twentieth of a large book.</summary>
    public const double Shift = -2.0;

    /// <summary>Weights are whole multiples of 2^-20, so that weighted sums are exact.</summary>
    public const int WeightOne = 1 << 20;

    private const double LargestExponent = 700.0;

    public static double Of(int path, double uniform, int paths)
    {
        var position = ((path / 2) + uniform) / (paths / 2);
        var nominal = NormalDistribution.Quantile(Math.Min(position, Math.BitDecrement(1.0)));
        return path % 2 == 0 ? nominal : nominal + Shift;
    }

    /// <summary>Weight of a path, rounded to a multiple of 1 / <see cref="WeightOne"/>, half to even.</summary>
    public static int Weight(double factor)
    {
        var likelihoodRatio = Elementary.Exp(Math.Min((Shift * factor) - (0.5 * Shift * Shift), LargestExponent));
        return (int)Math.Round(WeightOne * 2.0 / (1.0 + likelihoodRatio), MidpointRounding.ToEven);
    }
}
