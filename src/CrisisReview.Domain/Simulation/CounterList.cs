using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>The counters that a block of paths needs, and where every path finds its bits in their words.
/// Padded to what a kernel draws at a time.</summary>
internal sealed class CounterList
{
    private const int Padding = PathKernel.CountersAtOnce;

    private CounterList(ulong[] counters, int[]? places) => (Counters, Places) = (counters, places);

    /// <summary>One counter in the low half of each element.</summary>
    public ulong[] Counters { get; }

    /// <summary>Null where the words are in the order of the paths already.</summary>
    public int[]? Places { get; }

    /// <summary>64-bit words that drawing gives.</summary>
    public int Words => 2 * Counters.Length;

    /// <summary>Counters of the <paramref name="paths"/> paths from <paramref name="first"/> on; the first begins a group.</summary>
    /// <param name="first">Path.</param>
    /// <param name="paths">Their number.</param>
    /// <param name="layout">Of what is drawn.</param>
    /// <param name="memory">Is used where it has the right length, and otherwise replaced.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CounterList OfRange(int first, int paths, CounterLayout layout, ref ulong[] memory)
    {
        var length = Padded((paths + layout.GroupPaths - 1) / layout.GroupPaths * CounterLayout.GroupCounters);
        if (memory.Length != length)
        {
            memory = new ulong[length];
        }

        FillRange(first, layout, memory);
        return new(memory, null);
    }

    /// <summary>Fills memory with the counters of paths from <paramref name="first"/> on, which begins a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FillRange(int first, CounterLayout layout, Span<ulong> counters)
    {
        var firstCounter = first / layout.GroupPaths * CounterLayout.GroupCounters;
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i] = (ulong)(firstCounter + i);
        }
    }

    /// <summary>Counters of paths, once for neighbours in their order. Places are padded to those of a block; the padding holds any path's bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CounterList Of(ReadOnlySpan<int> paths, CounterLayout layout)
    {
        // Paths of a group have eight counters in common, and no path of another group has any of them.
        Span<int> indexOf = stackalloc int[CounterLayout.GroupCounters];
        var group = -1;
        var counters = new List<ulong>(paths.Length);
        var places = new int[PathBlock.Padded(paths.Length)];
        for (var i = 0; i < paths.Length; i++)
        {
            var counter = layout.CounterOf(paths[i]);
            if (group != layout.GroupOf(paths[i]))
            {
                group = layout.GroupOf(paths[i]);
                indexOf.Fill(-1);
            }

            ref var index = ref indexOf[(int)counter % CounterLayout.GroupCounters];
            if (index < 0)
            {
                index = counters.Count;
                counters.Add(counter);
            }

            places[i] = layout.PlaceOf(paths[i], index);
        }

        var padded = new ulong[Padded(counters.Count)];
        counters.CopyTo(padded);
        return new(padded, places);
    }

    private static int Padded(int counters) => (counters + Padding - 1) / Padding * Padding;
}
