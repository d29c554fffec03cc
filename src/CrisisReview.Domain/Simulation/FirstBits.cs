using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Puts words in the rising order of their first eight bits; those with the same stay in their order.</summary>
internal static class FirstBits
{
    private const int Bits = 8;

    /// <exception cref="ArgumentException">There is less room than words.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Order(ReadOnlySpan<ulong> words, Span<ulong> ordered)
    {
        if (ordered.Length < words.Length)
        {
            throw new ArgumentException($"{words.Length} words do not fit into {ordered.Length}.", nameof(ordered));
        }

        Span<int> places = stackalloc int[1 << Bits];
        places.Clear();
        ref var place = ref MemoryMarshal.GetReference(places);
        foreach (var word in words)
        {
            Unsafe.Add(ref place, Of(word))++;
        }

        var before = 0;
        foreach (ref var count in places)
        {
            (count, before) = (before, before + count);
        }

        ref var first = ref MemoryMarshal.GetReference(ordered);
        foreach (var word in words)
        {
            Unsafe.Add(ref first, Unsafe.Add(ref place, Of(word))++) = word;
        }
    }

    private static nuint Of(ulong word) => (nuint)(word >> (64 - Bits));
}
