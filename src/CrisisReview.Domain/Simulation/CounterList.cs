using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>The counters that a block of paths needs, each once, and where every path finds its bits in their words.
/// Padded to what a kernel draws at a time.</summary>
internal sealed class CounterList
{
    private const int Padding = PathKernel.TileCounters;

    private CounterList(ulong[] counters, int[]? places) => (Counters, Places) = (counters, places);

    /// <summary>One counter in the low half of each element.</summary>
    public ulong[] Counters { get; }

    /// <summary>Null where the words are in the order of the paths already.</summary>
    public int[]? Places { get; }

    /// <summary>64-bit words that drawing gives.</summary>
    public int Words => 2 * Counters.Length;

    /// <summary>Counters of the <paramref name="paths"/> paths from <paramref name="first"/> on; the first begins a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CounterList OfRange(int first, int paths, CounterLayout layout)
    {
        var groups = (paths + layout.GroupPaths - 1) / layout.GroupPaths;
        var counters = new ulong[Padded(groups * CounterLayout.GroupCounters)];
        var firstCounter = first / layout.GroupPaths * CounterLayout.GroupCounters;
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i] = (ulong)(firstCounter + i);
        }

        return new(counters, null);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static CounterList Of(ReadOnlySpan<int> paths, CounterLayout layout)
    {
        var indexOf = new Dictionary<uint, int>(paths.Length);
        var places = new int[paths.Length];
        for (var i = 0; i < paths.Length; i++)
        {
            var counter = layout.CounterOf(paths[i]);
            if (!indexOf.TryGetValue(counter, out var index))
            {
                indexOf.Add(counter, index = indexOf.Count);
            }

            places[i] = layout.PlaceOf(paths[i], index);
        }

        var counters = new ulong[Padded(indexOf.Count)];
        foreach (var (counter, index) in indexOf)
        {
            counters[index] = counter;
        }

        return new(counters, places);
    }

    private static int Padded(int counters) => (counters + Padding - 1) / Padding * Padding;
}
