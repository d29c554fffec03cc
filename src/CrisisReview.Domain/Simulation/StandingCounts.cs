using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>Numbers of paths by how many rungs stand. They stand side by side in eight bytes of a lane: a lane sees at most an eighth of a block's paths.</summary>
internal struct StandingCounts
{
    private Vector512<long> _lanes;

    /// <summary>Counts 32 paths, each by the lowest three bits of its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<ushort> standing)
    {
        var one = Vector512.Create(1L, 1L << 8, 1L << 16, 1L << 24, 1L << 32, 1L << 40, 1L << 48, 1L << 56);
        var numbers = standing.AsInt64();
        var (low, high) = (Avx512F.PermuteVar8x64(one, numbers) + Avx512F.PermuteVar8x64(one, numbers >>> 16), Avx512F.PermuteVar8x64(one, numbers >>> 32) + Avx512F.PermuteVar8x64(one, numbers >>> 48));
        _lanes += low + high;
    }

    /// <summary>Adds up byte b of all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CopyTo(Span<int> counts)
    {
        var even = _lanes & Vector512.Create(0x00FF_00FF_00FF_00FFL);
        var odd = (_lanes >>> 8) & Vector512.Create(0x00FF_00FF_00FF_00FFL);
        var (evens, odds) = (Vector512.Sum(even), Vector512.Sum(odd));
        for (var i = 0; i < counts.Length / 2; i++)
        {
            counts[2 * i] = (ushort)(evens >> (16 * i));
            counts[(2 * i) + 1] = (ushort)(odds >> (16 * i));
        }
    }
}
