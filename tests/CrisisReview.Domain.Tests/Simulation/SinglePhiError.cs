using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CrisisReview.Domain.Probability;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>Measures <see cref="SinglePhi"/>, and where it runs <see cref="PhiCubics"/>, against Phi in double precision. Between points 1/256 apart Phi is Taylor's cubic: exact to 1e-11.</summary>
internal static class SinglePhiError
{
    private const int PointsOfUnit = 256;
    private const double Steps = 65_536.0;

    private static readonly double[] Phi = [.. Enumerable.Range(0, (8 * PointsOfUnit) + 2).Select(i => NormalDistribution.Cumulative(i / (double)PointsOfUnit))];

    private static readonly double[] Density =
        [.. Enumerable.Range(0, (8 * PointsOfUnit) + 2).Select(i => Math.Exp(-0.5 * i * i / PointsOfUnit / PointsOfUnit) / Math.Sqrt(2.0 * Math.PI))];

    /// <summary>The largest error, in steps of 2^-16, over arguments with the bits from <paramref name="first"/> to before <paramref name="end"/>, and their negatives.</summary>
    public static double Worst(int first, int end, int stride)
    {
        var worst = 0.0;
        for (var bits = first; bits < end; bits += 8 * stride)
        {
            var x = (Vector256.Create(bits) + (Vector256<int>.Indices * stride)).AsSingle();
            var (positive, negative, _, _) = SinglePhi.Of(x, -x, x, x);
            var cubics = Avx512F.IsSupported ? PhiCubics.Of(SingleQuad.Of(Vector512.Create(x, -x), default, default, default), PhiCubics.Tables).A : Vector512.Create(positive, negative);
            for (var lane = 0; lane < 8; lane++)
            {
                var upper = (1.0 - Tail(x[lane])) * Steps;
                worst = Math.Max(worst, Math.Abs(positive[lane] + 1.0 - upper));
                worst = Math.Max(worst, Math.Abs(negative[lane] + 1.0 - (Steps - upper)));
                worst = Math.Max(worst, Math.Abs(cubics[lane] + 1.0 - upper));
                worst = Math.Max(worst, Math.Abs(cubics[lane + 8] + 1.0 - (Steps - upper)));
            }
        }

        return worst;
    }

    private static double Tail(double x)
    {
        var i = (int)((x * PointsOfUnit) + 0.5);
        var point = i / (double)PointsOfUnit;
        var h = x - point;
        return 1.0 - Phi[i] - (Density[i] * h * (1.0 - (point * h / 2.0) + (((point * point) - 1.0) * h * h / 6.0)));
    }
}
