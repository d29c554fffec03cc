using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Half a tile: four vectors of 16-bit numbers, which the compiler keeps in registers.</summary>
internal struct VectorQuad
{
    /// <summary>16-bit numbers.</summary>
    public const int Length = 128;

    private const int VectorLength = Length / 4;

    public Vector512<ushort> A;
    public Vector512<ushort> B;
    public Vector512<ushort> C;
    public Vector512<ushort> D;

    public static VectorQuad Zero => Of(Vector512<ushort>.Zero);

    public static VectorQuad AllBitsSet => Of(Vector512<ushort>.AllBitsSet);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static VectorQuad LoadUnsafe(ref ushort source, nuint offset) => new()
    {
        A = Vector512.LoadUnsafe(ref source, offset),
        B = Vector512.LoadUnsafe(ref source, offset + VectorLength),
        C = Vector512.LoadUnsafe(ref source, offset + (2 * VectorLength)),
        D = Vector512.LoadUnsafe(ref source, offset + (3 * VectorLength)),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreUnsafe(ref ushort destination, nuint offset)
    {
        A.StoreUnsafe(ref destination, offset);
        B.StoreUnsafe(ref destination, offset + VectorLength);
        C.StoreUnsafe(ref destination, offset + (2 * VectorLength));
        D.StoreUnsafe(ref destination, offset + (3 * VectorLength));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static VectorQuad Of(Vector512<ushort> vector) => new() { A = vector, B = vector, C = vector, D = vector };
}
