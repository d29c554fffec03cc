namespace CrisisReview.Domain.Simulation;

/// <summary>Which counter, and which part of its 128 bits, belongs to a path, where w paths share each of a counter's two 64-bit words. Chosen so that vectors of
/// eight counters give their numbers in the order of the paths: with w paths a word, path <c>16 w g + 8 w v + w c + h</c> has part h of word v of counter 8 g + c.</summary>
internal readonly record struct CounterLayout(int PathsOfWord)
{
    /// <summary>Counters of a group, whose first words are followed by their second words.</summary>
    public const int GroupCounters = 8;

    /// <summary>16 bits a path.</summary>
    public static CounterLayout Ability => new(4);

    /// <summary>64 bits a path.</summary>
    public static CounterLayout Factor => new(1);

    /// <summary>Paths that a group of counters serves.</summary>
    public int GroupPaths => 2 * GroupCounters * PathsOfWord;

    public uint CounterOf(int path) => (uint)((path / GroupPaths * GroupCounters) + (path / PathsOfWord % GroupCounters));

    /// <summary>Place of a path's bits in the words of a list of counters in which its own stands at <paramref name="index"/>.</summary>
    public int PlaceOf(int path, int index)
    {
        var group = index / GroupCounters * GroupPaths;
        var word = path / (GroupCounters * PathsOfWord) % 2 * GroupCounters * PathsOfWord;
        return group + word + (index % GroupCounters * PathsOfWord) + (path % PathsOfWord);
    }
}
