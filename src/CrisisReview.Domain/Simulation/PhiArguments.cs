using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>32 arguments of <see cref="PhiCubics"/>, cut to its limit, with their pieces in the low bits.</summary>
internal struct PhiArguments
{
    // 2^23 + 2^22: adding it leaves the nearest integer in the low bits.
    private const float IntegerShift = 12_582_912f;

    // Says to the range instruction: the lesser magnitude, with the sign of the first argument.
    private const byte CutMagnitude = 0b0010;

    public Vector512<float> First;
    public Vector512<float> Second;
    public Vector512<float> PieceOfFirst;
    public Vector512<float> PieceOfSecond;

    /// <summary>Takes <c>a + y</c>, both counted in pieces and finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiArguments Of(Vector512<float> a, in (Vector512<float> First, Vector512<float> Second) y)
    {
        PhiArguments arguments;
        arguments.First = Cut(a + y.First);
        arguments.Second = Cut(a + y.Second);
        arguments.PieceOfFirst = arguments.First + Vector512.Create(IntegerShift);
        arguments.PieceOfSecond = arguments.Second + Vector512.Create(IntegerShift);
        return arguments;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Cut(Vector512<float> argument) => Avx512DQ.Range(argument, Vector512.Create(PhiCubics.Limit), CutMagnitude);
}
