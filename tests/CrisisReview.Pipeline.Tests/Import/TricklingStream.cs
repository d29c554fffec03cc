namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>Hands out its bytes in pieces of 1, 2, 3, … up to 1000 bytes, as a network may, so that every character and row is split somewhere.</summary>
internal sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
{
    private int _piece;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _piece = (_piece % 1000) + 1;
        return ValueTask.FromResult(Read(buffer.Span[..Math.Min(_piece, buffer.Length)]));
    }
}
