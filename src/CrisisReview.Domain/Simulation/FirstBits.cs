using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Puts words in the rising order of their first eight bits; those with the same stay in their order.</summary>
internal static class FirstBits
{
    private const int Bits = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Order(ReadOnlySpan<ulong> words, Span<ulong> ordered)
    {
        Span<int> places = stackalloc int[(1 << Bits) + 1];
        places.Clear();
        foreach (var word in words)
        {
            places[Of(word) + 1]++;
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        foreach (var word in words)
        {
            ordered[places[Of(word)]++] = word;
        }
    }

    private static int Of(ulong word) => (int)(word >> (64 - Bits));
}
