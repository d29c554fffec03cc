using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Pieces of accounts for which the first 16 bits leave a comparison open in some paths of a tile. A kernel stops where the next account might not find room; what it has
/// added for a path in doubt is provisional. A call within a kernel's loop would drive the vectors out of their registers, so what it uses is inlined.</summary>
internal sealed class Doubts
{
    /// <summary>64-bit masks of a tile's paths.</summary>
    public const int Masks = PathKernel.Tile / 64;

    // Few, so that the list does not drive thresholds out of the cache.
    private const int LeastRoom = 16;

    private int[] _accounts = [];
    private int[] _pieces = [];
    private ulong[] _paths = [];
    private AlignedArray<ushort> _uniforms = new(0);

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasRoomFor(int pieces) => Count + pieces <= _accounts.Length;

    public int AccountOf(int doubt) => _accounts[doubt];

    public int PieceOf(int doubt) => _pieces[doubt];

    /// <summary>Bit i of mask m is path 64 m + i of the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ulong> PathsOf(int doubt) => _paths.AsSpan(doubt * Masks, Masks);

    /// <summary>First 16 bits of all paths of the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ushort> UniformsOf(int doubt) => _uniforms.Span.Slice(doubt * PathKernel.Tile, PathKernel.Tile);

    /// <summary>Names the next doubt; the caller writes its paths and uniforms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(int account, int piece)
    {
        (_accounts[Count], _pieces[Count]) = (account, piece);
        return Count++;
    }

    /// <summary>Empties the list and makes room for at least one account with <paramref name="pieces"/> pieces.</summary>
    public void Clear(int pieces)
    {
        Count = 0;
        var room = Math.Max(LeastRoom, pieces);
        if (_accounts.Length < room)
        {
            (_accounts, _pieces, _paths) = (new int[room], new int[room], new ulong[room * Masks]);
            _uniforms = new(room * PathKernel.Tile);
        }
    }
}
