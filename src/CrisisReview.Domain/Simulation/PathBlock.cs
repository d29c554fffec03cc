namespace CrisisReview.Domain.Simulation;

/// <summary>Paths that are simulated together.</summary>
internal sealed class PathBlock
{
    /// <summary>Most paths of a block: their sums, uniforms and factors stay in the fastest cache.</summary>
    public const int Size = 1024;

    private readonly int _first;
    private readonly int[]? _paths;

    private PathBlock(int first, int[]? paths, int count, CounterList abilities, CounterList factors)
    {
        (_first, _paths, Count, Abilities, Factors) = (first, paths, count, abilities, factors);
        Picks = paths is null ? null : UniformPicks.Of(abilities, count);
    }

    public int Count { get; }

    /// <summary>Number of places, the padding included: a multiple of <see cref="PathKernel.Stripe"/>.</summary>
    public int Places => Padded(Count);

    public CounterList Abilities { get; }

    public CounterList Factors { get; }

    /// <summary>Null where the paths follow each other.</summary>
    public UniformPicks? Picks { get; }

    /// <summary>The block of number <paramref name="index"/> among all paths; good until the scratch memory is used for another.</summary>
    public static PathBlock OfRange(int index, int paths, BlockScratch scratch)
    {
        var first = index * Size;
        var count = Math.Min(Size, paths - first);
        var places = Padded(count);
        return new(
            first,
            null,
            count,
            CounterList.OfRange(first, places, CounterLayout.Ability, ref scratch.AbilityCounters),
            CounterList.OfRange(first, places, CounterLayout.Factor, ref scratch.FactorCounters));
    }

    /// <summary>At most <see cref="Size"/> paths, in the order of <see cref="CounterLayout.OrderOf"/> for abilities.</summary>
    public static PathBlock OfList(int[] paths) =>
        new(0, paths, paths.Length, CounterList.Of(paths, CounterLayout.Ability), CounterList.Of(paths, CounterLayout.Factor));

    /// <summary>True where the paths follow each other.</summary>
    public bool IsRange => _paths is null;

    public int PathAt(int place) => _paths is null ? _first + place : _paths[place];

    /// <summary>So many paths and padding.</summary>
    public static int Padded(int paths) => (paths + PathKernel.Stripe - 1) / PathKernel.Stripe * PathKernel.Stripe;
}
