using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>Which rows are rejected, a bit for each line of each table.</summary>
internal sealed class RejectedLines
{
    private const int Bits = 64;
    private readonly Dictionary<Table, List<ulong>> _bits = BookTables.All.ToDictionary(t => t, _ => new List<ulong>());
    private readonly Dictionary<Table, long> _counts = BookTables.All.ToDictionary(t => t, _ => 0L);

    public long CountOf(Table table) => _counts[table];

    public bool Contains(Table table, long line) => _bits[table] is var bits && line / Bits < bits.Count && (bits[(int)(line / Bits)] & Bit(line)) != 0;

    /// <summary>False if the row was rejected before.</summary>
    public bool Add(Table table, long line)
    {
        if (Contains(table, line))
        {
            return false;
        }

        var (bits, word) = (_bits[table], (int)(line / Bits));
        bits.AddRange(Enumerable.Repeat(0UL, Math.Max(0, word + 1 - bits.Count)));
        bits[word] |= Bit(line);
        _counts[table]++;
        return true;
    }

    private static ulong Bit(long line) => 1UL << (int)(line % Bits);
}
