using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Pieces of accounts for which the first 16 bits leave a comparison open in some paths of a tile. A kernel stops where the next account might not find room; what it has
/// added for a path in doubt is provisional. A call within a kernel's loop would drive the vectors out of their registers, so what it uses is inlined.</summary>
internal sealed class Doubts
{
    // Few, so that the list does not drive thresholds out of the cache.
    private const int LeastRoom = 32;

    private Doubt[] _doubts = [];
    private AlignedArray<ushort> _numbers = new(0);

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasRoomFor(int pieces) => Count + pieces <= _doubts.Length;

    public ref readonly Doubt this[int index] => ref _doubts[index];

    /// <summary>First 16 bits of all paths of the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ushort> UniformsOf(int index) => _numbers.Span.Slice(2 * index * PathKernel.Tile, PathKernel.Tile);

    /// <summary>How many rungs these bits reach in each path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ushort> ReachedOf(int index) => _numbers.Span.Slice(((2 * index) + 1) * PathKernel.Tile, PathKernel.Tile);

    /// <summary>Lists a doubt.</summary>
    /// <returns>Where the caller writes the tile's uniforms and, after them, the numbers of rungs reached.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ushort> Add(ulong name, int place, int tile, ulong paths)
    {
        ref var doubt = ref _doubts[Count];
        (doubt.Name, doubt.Place, doubt.Tile, doubt.Paths) = (name, place, tile, paths);
        return _numbers.Span.Slice(2 * Count++ * PathKernel.Tile, 2 * PathKernel.Tile);
    }

    /// <summary>Empties the list and makes room for at least so many <paramref name="pieces"/>.</summary>
    public void Clear(int pieces)
    {
        Count = 0;
        var room = Math.Max(LeastRoom, pieces);
        if (_doubts.Length < room)
        {
            _doubts = new Doubt[room];
            _numbers = new(2 * room * PathKernel.Tile);
        }
    }
}
