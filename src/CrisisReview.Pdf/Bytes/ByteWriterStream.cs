namespace CrisisReview.Pdf.Bytes;

/// <summary>Lets the framework's compressor write into a <see cref="ByteWriter"/>; write only.</summary>
internal sealed class ByteWriterStream(ByteWriter writer) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => writer.Length;

    public override long Position
    {
        get => writer.Length;
        set => throw new NotSupportedException("This stream only appends.");
    }

    public override void Write(byte[] buffer, int offset, int count) => writer.Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => writer.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("This stream only appends.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("This stream only appends.");

    public override void SetLength(long value) => throw new NotSupportedException("This stream only appends.");
}
