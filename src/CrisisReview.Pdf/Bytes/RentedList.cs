namespace CrisisReview.Pdf.Bytes;

/// <summary>A growing list whose memory the next one on this thread uses again. Dispose gives the memory back; the items are gone then.
/// The framework's pool is compiled anew for every kind of item, which a first document would wait for.</summary>
internal sealed class RentedList<T>(int capacity) : IDisposable
    where T : struct
{
    [ThreadStatic]
    private static T[]? _spare;

    // Null once it is given back. The framework's empty array would be compiled anew for every kind of item.
    private T[]? _items = Take(capacity);

    public int Count { get; private set; }

    public ref T this[int index] => ref _items![index];

    public void Add(in T item)
    {
        if (Count == _items!.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = item;
    }

    /// <summary>Keeps the first items only.</summary>
    public void Shorten(int count) => Count = count;

    public void Dispose()
    {
        if (_items is { } items)
        {
            // What the items point at must not live on with the memory.
            Array.Clear(items, 0, Count);
            (_spare, _items, Count) = (items, null, 0);
        }
    }

    private static T[] Take(int capacity)
    {
        var spare = _spare;
        _spare = null;
        return spare ?? new T[capacity];
    }
}
