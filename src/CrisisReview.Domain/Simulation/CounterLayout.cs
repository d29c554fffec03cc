using System.Numerics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Which counter, and which part of its 128 bits, belongs to a path, where w paths share each of a counter's two 64-bit words. Chosen so that vectors of
/// eight counters give their numbers in the order of the paths: with w paths a word, path <c>16 w g + 8 w v + w c + h</c> has part h of word v of counter 8 g + c.</summary>
internal readonly record struct CounterLayout
{
    /// <summary>Counters of a group, whose first words are followed by their second words.</summary>
    public const int GroupCounters = 8;

    private const int CounterBits = 3;

    // Shifts, since a division takes longer than all the rest. Path indices are not negative.
    private readonly int _wordBits;

    private CounterLayout(int pathsOfWord) => _wordBits = BitOperations.Log2((uint)pathsOfWord);

    /// <summary>16 bits a path.</summary>
    public static CounterLayout Ability => new(4);

    /// <summary>64 bits a path.</summary>
    public static CounterLayout Factor => new(1);

    /// <summary>Paths that a group of counters serves.</summary>
    public int GroupPaths => 1 << GroupBits;

    private int GroupBits => _wordBits + CounterBits + 1;

    public int GroupOf(int path) => path >> GroupBits;

    public uint CounterOf(int path) => (uint)((GroupOf(path) << CounterBits) + ((path >> _wordBits) % GroupCounters));

    /// <summary>Which of the counter's words has the path's bits.</summary>
    public int WordOf(int path) => (path >> (_wordBits + CounterBits)) & 1;

    /// <summary>Sorts paths by their counters.</summary>
    public long OrderOf(int path) => ((long)CounterOf(path) << 32) | (uint)path;

    /// <summary>Place of a path's bits in the words of a list of counters in which its own stands at <paramref name="index"/>.</summary>
    public int PlaceOf(int path, int index) =>
        ((index >> CounterBits) << GroupBits) + (WordOf(path) << (_wordBits + CounterBits)) + ((index % GroupCounters) << _wordBits) + (path & ((1 << _wordBits) - 1));
}
