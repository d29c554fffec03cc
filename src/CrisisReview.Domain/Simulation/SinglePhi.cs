using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Phi in single precision for the first comparison, as a number of 16-bit steps less one half step either way:
/// <code>2^16 Phi(x) - 1 = Offset + x P(x^2 - Centre), |x| cut to Limit</code>
/// P is a minimax polynomial (Lawson's iteration on Chebyshev nodes) up to 4.43; Limit is where its error is half of Phi's rest. The error, that of rounding the inputs A, B and Z to single precision included,
/// stays below half a step; a test goes through all single-precision arguments.</summary>
internal static class SinglePhi
{
    private const float Limit = 4.386456f;
    private const float Centre = 9.81245f;
    private const float Offset = 32_767f;

    private const float C0 = 10442.634765625f;
    private const float C1 = -522.2269287109375f;
    private const float C2 = 37.41976547241211f;
    private const float C3 = -2.772869825363159f;
    private const float C4 = 0.19865965843200684f;
    private const float C5 = -0.012738400138914585f;
    private const float C6 = 0.0006747330771759152f;
    private const float C7 = -4.1577299271011725e-05f;
    private const float C8 = 3.2682044093235163e-06f;
    private const float C9 = -1.264855598037684e-07f;

    // Four vectors go through Horner's rule side by side, because each step waits for the one before. NaN cannot come: A, B and Z are finite.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> A, Vector256<float> B, Vector256<float> C, Vector256<float> D) Of(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        var (least, largest, centre) = (Vector256.Create(-Limit), Vector256.Create(Limit), Vector256.Create(-Centre));
        (a, b) = (Vector256.MaxNative(a, least), Vector256.MaxNative(b, least));
        (c, d) = (Vector256.MaxNative(c, least), Vector256.MaxNative(d, least));
        (a, b) = (Vector256.MinNative(a, largest), Vector256.MinNative(b, largest));
        (c, d) = (Vector256.MinNative(c, largest), Vector256.MinNative(d, largest));
        var (ta, tb) = (Vector256.FusedMultiplyAdd(a, a, centre), Vector256.FusedMultiplyAdd(b, b, centre));
        var (tc, td) = (Vector256.FusedMultiplyAdd(c, c, centre), Vector256.FusedMultiplyAdd(d, d, centre));
        var sa = Vector256.Create(C9);
        var (sb, sc, sd) = (sa, sa, sa);
        Step(Vector256.Create(C8), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C7), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C6), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C5), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C4), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C3), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C2), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C1), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        Step(Vector256.Create(C0), ta, tb, tc, td, ref sa, ref sb, ref sc, ref sd);
        var offset = Vector256.Create(Offset);
        return (
            Vector256.FusedMultiplyAdd(a, sa, offset),
            Vector256.FusedMultiplyAdd(b, sb, offset),
            Vector256.FusedMultiplyAdd(c, sc, offset),
            Vector256.FusedMultiplyAdd(d, sd, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        Vector256<float> coefficient, Vector256<float> ta, Vector256<float> tb, Vector256<float> tc, Vector256<float> td, ref Vector256<float> sa, ref Vector256<float> sb, ref Vector256<float> sc, ref Vector256<float> sd)
    {
        sa = Vector256.FusedMultiplyAdd(sa, ta, coefficient);
        sb = Vector256.FusedMultiplyAdd(sb, tb, coefficient);
        sc = Vector256.FusedMultiplyAdd(sc, tc, coefficient);
        sd = Vector256.FusedMultiplyAdd(sd, td, coefficient);
    }
}
