using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Phi in single precision for the first comparison, as a number of 16-bit steps less one half step either way:
/// <code>2^16 Phi(x) - 1 = Offset + x P(x^2 - Centre), |x| cut to Limit</code>
/// P is a minimax polynomial (Lawson's iteration on Chebyshev nodes). The error, that of rounding the inputs A, B and Z to single precision included,
/// stays below half a step; a test goes through all single-precision arguments.</summary>
internal static class SinglePhi
{
    private const float Limit = 4.5f;
    private const float Centre = 10.125f;
    private const float Offset = 32_767f;

    private const float C0 = 10282.931640625f;
    private const float C1 = -499.6418151855469f;
    private const float C2 = 34.96324157714844f;
    private const float C3 = -2.53403377532959f;
    private const float C4 = 0.1769256740808487f;
    private const float C5 = -0.011649497784674168f;
    private const float C6 = 0.0006786705343984067f;
    private const float C7 = -3.252167152822949e-05f;
    private const float C8 = 1.8270852706336882e-06f;
    private const float C9 = -1.323950726828116e-07f;
    private const float C10 = 4.742374493105217e-09f;

    // NaN cannot come: A, B and Z are finite.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x)
    {
        var cut = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-Limit)), Vector256.Create(Limit));
        var t = Vector256.FusedMultiplyAdd(cut, cut, Vector256.Create(-Centre));
        var sum = Vector256.Create(C10);
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C9));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C8));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C7));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C6));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C5));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C4));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C3));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C2));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C1));
        sum = Vector256.FusedMultiplyAdd(sum, t, Vector256.Create(C0));
        return Vector256.FusedMultiplyAdd(cut, sum, Vector256.Create(Offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        var cut = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-Limit)), Vector512.Create(Limit));
        var t = Vector512.FusedMultiplyAdd(cut, cut, Vector512.Create(-Centre));
        var sum = Vector512.Create(C10);
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C9));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C8));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C7));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C6));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C5));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C4));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C3));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C2));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C1));
        sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(C0));
        return Vector512.FusedMultiplyAdd(cut, sum, Vector512.Create(Offset));
    }
}
