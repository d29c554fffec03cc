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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreUnsafe(ref ushort destination, nuint offset)
    {
        A.StoreUnsafe(ref destination, offset);
        B.StoreUnsafe(ref destination, offset + VectorLength);
        C.StoreUnsafe(ref destination, offset + (2 * VectorLength));
        D.StoreUnsafe(ref destination, offset + (3 * VectorLength));
    }
}
