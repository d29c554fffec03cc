using CrisisReview.Pipeline;
using Microsoft.AspNetCore.Http;

namespace CrisisReview.Functions.Imports;

/// <summary>One part of a form as it arrives. A form that breaks off is the sender's fault and refused as such.</summary>
internal sealed class FormPartStream(Stream part) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>What to answer where a form cannot be read; null where the fault is another.</summary>
    public static InvalidRequestException? Refusal(Exception fault) => fault is InvalidDataException or (IOException and not BadHttpRequestException)
        ? new("", "is a form that cannot be read to its end. Send multipart/form-data with one CSV part for each table, and the closing boundary.")
        : null;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await part.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception fault) when (Refusal(fault) is { } refusal)
        {
            throw refusal;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Uploads are read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
