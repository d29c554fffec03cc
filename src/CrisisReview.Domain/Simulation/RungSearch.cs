using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>How many of seven rising thresholds a uniform has reached, by three comparisons, for 32 paths at a time. Masks choose between vectors, and the compiler keeps them in mask registers; where more
/// than a few are alive at a time it would have to make vectors of them.</summary>
internal readonly struct RungSearch
{
    private static readonly ushort[] Steps = [.. Enumerable.Repeat((ushort)4, Vector512<ushort>.Count), .. Enumerable.Repeat((ushort)2, Vector512<ushort>.Count), .. Enumerable.Repeat((ushort)1, Vector512<ushort>.Count)];

    private readonly Vector512<ushort> _four;
    private readonly Vector512<ushort> _two;
    private readonly Vector512<ushort> _one;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RungSearch(Vector512<ushort> four, Vector512<ushort> two, Vector512<ushort> one) => (_four, _two, _one) = (four, two, one);

    /// <summary>Loads what every search needs, so that it stays in registers: constants would be loaded each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RungSearch Begin()
    {
        ref var steps = ref MemoryMarshal.GetArrayDataReference(Steps);
        return new(Vector512.LoadUnsafe(ref steps), Vector512.LoadUnsafe(ref steps, (nuint)Vector512<ushort>.Count), Vector512.LoadUnsafe(ref steps, 2 * (nuint)Vector512<ushort>.Count));
    }

    /// <summary>The distance to the highest threshold reached, a large number where none is, and in the low three bits of each path's 16 how many are. A uniform has 16 bits; each reference is to the
    /// thresholds of one class, of which those of the 32 paths begin at <paramref name="path"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<ushort> Of(
        Vector512<ushort> uniform, nuint path, ref ushort t1, ref ushort t2, ref ushort t3, ref ushort t4, ref ushort t5, ref ushort t6, ref ushort t7, out Vector512<long> reached)
    {
        var middle = Vector512.LoadUnsafe(ref t4, path);
        var upper = Vector512.GreaterThanOrEqual(uniform, middle);
        var quarter = Choose(upper, Vector512.LoadUnsafe(ref t6, path), Vector512.LoadUnsafe(ref t2, path));
        var odd = Vector512.GreaterThanOrEqual(uniform, quarter);
        var eighth = Choose(
            upper,
            Choose(odd, Vector512.LoadUnsafe(ref t7, path), Vector512.LoadUnsafe(ref t5, path)),
            Choose(odd, Vector512.LoadUnsafe(ref t3, path), Vector512.LoadUnsafe(ref t1, path)));
        var last = Vector512.GreaterThanOrEqual(uniform, eighth);
        var number = Choose(upper, _four, Vector512<ushort>.Zero);
        number = Choose(odd, number + _two, number);
        reached = Choose(last, number + _one, number).AsInt64();

        // A uniform that has reached none keeps the middle one, below which the distance wraps around and is large.
        return uniform - Choose(last, eighth, Choose(odd, quarter, middle));
    }

    // Not a conditional selection, which would work on bits of vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Choose(Vector512<ushort> mask, Vector512<ushort> chosen, Vector512<ushort> other) => Avx512BW.BlendVariable(other, chosen, mask);
}
