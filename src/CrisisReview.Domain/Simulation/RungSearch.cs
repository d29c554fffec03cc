using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CrisisReview.Domain.Simulation;

/// <summary>How many of seven rising thresholds a uniform has reached, by three comparisons, for 32 paths at a time. Masks choose between vectors, and the compiler keeps them in mask registers; where more
/// than a few are alive at a time it would have to make vectors of them.</summary>
internal readonly struct RungSearch
{
    /// <summary>Of a second number, which stands above the first.</summary>
    public const int SecondShift = 3;

    private static readonly ushort[] Steps =
        [.. new ushort[] { 4, 2, 1, 4 << SecondShift, 2 << SecondShift, 1 << SecondShift }.SelectMany(step => Enumerable.Repeat(step, Vector512<ushort>.Count))];

    private readonly Vector512<ushort> _four;
    private readonly Vector512<ushort> _two;
    private readonly Vector512<ushort> _one;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RungSearch(Vector512<ushort> four, Vector512<ushort> two, Vector512<ushort> one) => (_four, _two, _one) = (four, two, one);

    /// <summary>Loads what every search needs, so that it stays in registers: constants would be loaded each time.</summary>
    /// <param name="second">Whether it counts above the first number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RungSearch Begin(bool second = false)
    {
        ref var steps = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Steps), second ? 3 * Vector512<ushort>.Count : 0);
        return new(Vector512.LoadUnsafe(ref steps), Vector512.LoadUnsafe(ref steps, (nuint)Vector512<ushort>.Count), Vector512.LoadUnsafe(ref steps, 2 * (nuint)Vector512<ushort>.Count));
    }

    /// <summary>Two vectors of uniforms side by side, since each step of a search waits long for the one before. For each the distance to the highest threshold reached, a large number where none is; and to the
    /// paths' numbers is added how many are, in three bits. A uniform has 16 bits; each reference is to the thresholds of one class, of which those of the 64 paths begin at <paramref name="path"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Of(
        Vector512<ushort> first, Vector512<ushort> second, nuint path, ref ushort t1, ref ushort t2, ref ushort t3, ref ushort t4, ref ushort t5, ref ushort t6, ref ushort t7,
        ref Vector512<ushort> number1, ref Vector512<ushort> number2, out Vector512<ushort> nearFirst, out Vector512<ushort> nearSecond)
    {
        var next = path + (nuint)Vector512<ushort>.Count;
        var middle1 = Vector512.LoadUnsafe(ref t4, path);
        var upper1 = Vector512.GreaterThanOrEqual(first, middle1);
        var middle2 = Vector512.LoadUnsafe(ref t4, next);
        var upper2 = Vector512.GreaterThanOrEqual(second, middle2);
        var quarter1 = Choose(upper1, Vector512.LoadUnsafe(ref t6, path), Vector512.LoadUnsafe(ref t2, path));
        var odd1 = Vector512.GreaterThanOrEqual(first, quarter1);
        var low1 = Choose(upper1, Vector512.LoadUnsafe(ref t5, path), Vector512.LoadUnsafe(ref t1, path));
        var high1 = Choose(upper1, Vector512.LoadUnsafe(ref t7, path), Vector512.LoadUnsafe(ref t3, path));
        number1 = Choose(upper1, number1 + _four, number1);
        var quarter2 = Choose(upper2, Vector512.LoadUnsafe(ref t6, next), Vector512.LoadUnsafe(ref t2, next));
        var odd2 = Vector512.GreaterThanOrEqual(second, quarter2);
        var low2 = Choose(upper2, Vector512.LoadUnsafe(ref t5, next), Vector512.LoadUnsafe(ref t1, next));
        var high2 = Choose(upper2, Vector512.LoadUnsafe(ref t7, next), Vector512.LoadUnsafe(ref t3, next));
        number2 = Choose(upper2, number2 + _four, number2);
        var eighth1 = Choose(odd1, high1, low1);
        var last1 = Vector512.GreaterThanOrEqual(first, eighth1);
        var eighth2 = Choose(odd2, high2, low2);
        var last2 = Vector512.GreaterThanOrEqual(second, eighth2);
        number1 = Choose(odd1, number1 + _two, number1);
        var reached1 = Choose(odd1, quarter1, middle1);
        number2 = Choose(odd2, number2 + _two, number2);
        var reached2 = Choose(odd2, quarter2, middle2);
        number1 = Choose(last1, number1 + _one, number1);
        number2 = Choose(last2, number2 + _one, number2);

        // A uniform that has reached none keeps the middle one, below which the distance wraps around and is large.
        nearFirst = first - Choose(last1, eighth1, reached1);
        nearSecond = second - Choose(last2, eighth2, reached2);
    }

    // Not a conditional selection, which would work on bits of vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Choose(Vector512<ushort> mask, Vector512<ushort> chosen, Vector512<ushort> other) => Avx512BW.BlendVariable(other, chosen, mask);
}
