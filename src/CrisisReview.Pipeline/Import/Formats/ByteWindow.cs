namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>The unread bytes of a stream that are in memory: at most about <paramref name="most"/>.</summary>
internal sealed class ByteWindow(Stream stream, int most)
{
    private const int FirstSize = 64 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private byte[] _buffer = new byte[Math.Min(FirstSize, most)];
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start.._end);

    /// <summary>True where the stream has no bytes beyond these.</summary>
    public bool IsFinal { get; private set; }

    public void Consume(int count) => _start += count;

    /// <summary>Reads more. False where the window already holds as much as it may.</summary>
    public async Task<bool> GrowAsync(CancellationToken cancellationToken)
    {
        if (_end - _start >= most)
        {
            return false;
        }

        MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        IsFinal = read == 0;
        return true;
    }

    /// <summary>To be called first.</summary>
    public async Task SkipByteOrderMarkAsync(CancellationToken cancellationToken)
    {
        while (_end < ByteOrderMark.Length && !IsFinal)
        {
            await GrowAsync(cancellationToken);
        }

        Consume(Bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0);
    }

    private void MakeRoom()
    {
        var unread = Bytes;
        var target = unread.Length > _buffer.Length / 2 ? new byte[Math.Min(_buffer.Length * 2L, most + 1L)] : _buffer;
        unread.CopyTo(target);
        (_buffer, _start, _end) = (target, 0, unread.Length);
    }
}
