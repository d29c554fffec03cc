using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>An array that begins on a cache line and stays there, so that no vector is read across two. Holds anything until it is written.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _array;
    private readonly int _start;

    public AlignedArray(int length)
    {
        Length = length;
        var size = Marshal.SizeOf<T>();
        _array = GC.AllocateUninitializedArray<T>(length + (CacheLine / size), pinned: true);
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % CacheLine);
        _start = (CacheLine - beyond) % CacheLine / size;
    }

    public int Length { get; }

    public Span<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _array.AsSpan(_start, Length);
    }
}
