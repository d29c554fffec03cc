using System.Buffers;

namespace CrisisReview.Pdf.Bytes;

/// <summary>A growing list of rented memory. Dispose gives the memory back; the items are gone then.</summary>
internal sealed class RentedList<T>(int capacity) : IDisposable
    where T : struct
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public Span<T> Items => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items[index];

    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Keeps the first items only.</summary>
    public void Shorten(int count) => Count = count;

    public void Dispose()
    {
        var items = _items;
        (_items, Count) = ([], 0);
        if (items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(items, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(2 * _items.Length);
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items, System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        _items = larger;
    }
}
