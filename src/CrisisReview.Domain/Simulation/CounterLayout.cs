namespace CrisisReview.Domain.Simulation;

/// <summary>Which counter, and which part of its 128 bits, belongs to a path. Chosen so that vectors of eight counters give their
/// numbers in the order of the paths.</summary>
internal static class CounterLayout
{
    /// <summary>Counters of a group, whose first pairs of words are followed by their second pairs.</summary>
    public const int GroupCounters = 8;

    /// <summary>Paths that a group of counters serves with 16 bits each: path 64 g + 32 v + 4 c + h has quarter h of pair v of counter 8 g + c.</summary>
    public const int AbilityPaths = 64;

    /// <summary>Paths that a group of counters serves with 64 bits each: path 16 g + 8 v + c has pair v of counter 8 g + c.</summary>
    public const int FactorPaths = 16;

    public static uint AbilityCounter(int path) => (uint)((path / AbilityPaths * GroupCounters) + (path / 4 % GroupCounters));

    /// <summary>Place of a path's 16 bits in the words of a list of counters in which its own stands at <paramref name="index"/>.</summary>
    public static int AbilityPlace(int path, int index) =>
        (index / GroupCounters * AbilityPaths) + (path / 32 % 2 * 32) + (index % GroupCounters * 4) + (path % 4);

    public static uint FactorCounter(int path) => (uint)((path / FactorPaths * GroupCounters) + (path % GroupCounters));

    /// <summary>As <see cref="AbilityPlace"/>, for 64 bits.</summary>
    public static int FactorPlace(int path, int index) =>
        (index / GroupCounters * FactorPaths) + (path / GroupCounters % 2 * GroupCounters) + (index % GroupCounters);
}
