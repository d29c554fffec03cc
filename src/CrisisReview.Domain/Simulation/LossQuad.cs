using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>The losses of 32 paths, which the compiler keeps in registers. Tables are looked up by the low bits of 64-bit lanes, shifted by 16 bits from one lookup to the next:
/// lane i of vector j holds path 4 i + j.</summary>
internal struct LossQuad
{
    /// <summary>Paths of a vector.</summary>
    public const int Lanes = 8;

    private Vector512<long> _a;
    private Vector512<long> _b;
    private Vector512<long> _c;
    private Vector512<long> _d;

    /// <summary>Adds to each path the table's entry for its count, at most seven, of 16 bits. The lookup reads the lowest three bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<long> table, Vector512<long> counts)
    {
        _a += Avx512F.PermuteVar8x64(table, counts);
        _b += Avx512F.PermuteVar8x64(table, counts >>> 16);
        _c += Avx512F.PermuteVar8x64(table, counts >>> 32);
        _d += Avx512F.PermuteVar8x64(table, counts >>> 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddTo(ref long sums)
    {
        (Vector512.LoadUnsafe(ref sums) + _a).StoreUnsafe(ref sums);
        (Vector512.LoadUnsafe(ref sums, Lanes) + _b).StoreUnsafe(ref sums, Lanes);
        (Vector512.LoadUnsafe(ref sums, 2 * Lanes) + _c).StoreUnsafe(ref sums, 2 * Lanes);
        (Vector512.LoadUnsafe(ref sums, 3 * Lanes) + _d).StoreUnsafe(ref sums, 3 * Lanes);
    }
}
