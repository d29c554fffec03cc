using System.Runtime.Intrinsics;
using CrisisReview.Domain.Probability;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>Measures <see cref="SinglePhi"/>, and where it runs <see cref="PhiCubics"/>, against Phi in double precision.</summary>
internal static class SinglePhiError
{
    private const double Steps = 65_536.0;

    /// <summary>The largest error, in steps of 2^-16, over arguments with the bits from <paramref name="first"/> to before <paramref name="end"/>, and their negatives.</summary>
    public static double Worst(int first, int end, int stride)
    {
        var worst = 0.0;
        for (var bits = first; bits < end; bits += 8 * stride)
        {
            var x = (Vector256.Create(bits) + (Vector256<int>.Indices * stride)).AsSingle();
            var (positive, negative, _, _) = SinglePhi.Of(x, -x, x, x);
            var cubics = PathKernel.Supports(KernelForm.Avx512) ? Cubics(Vector512.Create(x, -x)) : Vector512.Create(positive, negative);
            for (var lane = 0; lane < 8; lane++)
            {
                var upper = TabulatedNormal.Cumulative(x[lane]) * Steps;
                worst = Math.Max(worst, Math.Abs(positive[lane] + 1.0 - upper));
                worst = Math.Max(worst, Math.Abs(negative[lane] + 1.0 - (Steps - upper)));
                worst = Math.Max(worst, Math.Abs(cubics[lane] + 1.0 - upper));
                worst = Math.Max(worst, Math.Abs(cubics[lane + 8] + 1.0 - (Steps - upper)));
            }
        }

        return worst;
    }

    private static Vector512<float> Cubics(Vector512<float> x)
    {
        var arguments = PhiArguments.Of(Vector512<float>.Zero, (x * PhiCubics.PiecesPerUnit, x));
        return PhiCubics.Of(arguments, PhiCubics.Tables).First;
    }
}
