using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary>All rungs of one sector and one q: given the sector's factor Z they fail below the same uniform,
/// <code>Phi(A + B Z), A = PhiInv(q) / sqrt(1 - rho), B = -sqrt(rho / (1 - rho))</code></summary>
internal readonly record struct FailureClass(double A, double B)
{
    private const double UniformsPerUnit = 281_474_976_710_656.0; // 2^48

    private const double LargestDensity = 0.4; // phi(0) = 0.3989

    public float SingleA { get; } = (float)A;

    public float SingleB { get; } = (float)B;

    /// <summary>A in pieces of <see cref="PhiCubics"/>.</summary>
    public float PieceA { get; } = (float)(A * PhiCubics.PiecesPerUnit);

    public float PieceB { get; } = (float)(B * PhiCubics.PiecesPerUnit);

    public static FailureClass Of(double failureProbability, decimal loading)
    {
        var rho = (double)loading;
        return new(NormalDistribution.Quantile(failureProbability) / Math.Sqrt(1.0 - rho), -Math.Sqrt(rho / (1.0 - rho)));
    }

    /// <summary>The conditional failure probability.</summary>
    public double Threshold(double factor) => NormalDistribution.Cumulative(A + (B * factor));

    /// <summary>The definition of failure: 48 random bits are a uniform, and a rung fails where it lies below the threshold.</summary>
    public bool Fails(ulong uniform48, double factor) => uniform48 < Threshold(factor) * UniformsPerUnit;

    /// <summary>The same where a factor in single precision is enough to tell, else null.</summary>
    public bool? Fails(ulong uniform48, float factor)
    {
        var above = uniform48 - (TabulatedNormal.Cumulative(A + (B * factor)) * UniformsPerUnit);
        var doubt = (TabulatedNormal.MostError + (LargestDensity * Math.Abs(B) * FactorDraw.SingleError)) * UniformsPerUnit;
        return Math.Abs(above) > doubt ? above < 0.0 : null;
    }
}
