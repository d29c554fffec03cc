using System.Text;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>A long text that is never in memory as a whole, and which watches how much memory its reader holds.</summary>
internal sealed class RepeatingStream(string head, string pattern, long length) : Stream
{
    private const long Watched = 1_000_000;
    private readonly byte[] _head = Encoding.UTF8.GetBytes(head);
    private readonly byte[] _pattern = Encoding.UTF8.GetBytes(pattern);
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private long _position;
    private long _watchedAt;

    /// <summary>Most bytes in use while reading, beyond those in use before.</summary>
    public long PeakGrowth { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= _watchedAt)
        {
            _watchedAt += Watched;
            PeakGrowth = Math.Max(PeakGrowth, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }

        return ValueTask.FromResult(Fill(buffer.Span));
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Fill(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - _position);
        for (var i = 0; i < count; i++, _position++)
        {
            buffer[i] = _position < _head.Length ? _head[_position] : _pattern[(_position - _head.Length) % _pattern.Length];
        }

        return count;
    }
}
