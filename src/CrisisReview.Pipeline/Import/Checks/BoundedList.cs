namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>Keeps the first <paramref name="kept"/> entries in the order of <paramref name="order"/>, whatever order they come in, and counts all.</summary>
internal sealed class BoundedList<T>(int kept, IComparer<T> order)
{
    private readonly SortedSet<T> _entries = new(order);

    public long Total { get; private set; }

    public IReadOnlyList<T> Entries => [.. _entries];

    public void Add(T entry)
    {
        Total++;
        if (_entries.Count < kept)
        {
            _entries.Add(entry);
        }
        else if (kept > 0 && order.Compare(entry, _entries.Max) < 0 && _entries.Add(entry))
        {
            _entries.Remove(_entries.Max!);
        }
    }
}
