using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>Lets UTF-8 text through and stops with <see cref="UnreadableTextException"/> at the first byte that is not, so that nobody
/// gets names with replacement characters in them. Everything before that byte is handed on first.</summary>
internal sealed class Utf8Guard(Stream inner) : Stream
{
    private const string Advice = "save the file as UTF-8 (in Excel: Save As, CSV UTF-8) and import it again";
    private readonly byte[] _split = new byte[4];
    private readonly char[] _characters = new char[8 * 1024];
    private int _splitLength;
    private long _line = 1;
    private bool _afterReturn;
    private bool _begun;
    private UnreadableTextException? _fault;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfFaulty();
        var read = await inner.ReadAsync(buffer, cancellationToken);
        var sound = Inspect(buffer.Span[..read]);
        if (sound == 0)
        {
            ThrowIfFaulty();
        }

        return sound;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Uploads are read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void ThrowIfFaulty()
    {
        if (_fault is not null)
        {
            throw _fault;
        }
    }

    /// <summary>How many of the bytes are sound, remembering the fault of the one after them.</summary>
    private int Inspect(ReadOnlySpan<byte> bytes)
    {
        var problem = FaultOfStart(bytes);
        var sound = problem is null ? SoundLength(bytes, out problem) : 0;
        CountLines(bytes[..sound]);
        _fault = problem is null ? null : new(_line, problem);
        return sound;
    }

    private string? FaultOfStart(ReadOnlySpan<byte> bytes)
    {
        var begins = !_begun;
        _begun = true;
        return begins && bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? $"is UTF-16 text: {Advice}" : null;
    }

    private int SoundLength(ReadOnlySpan<byte> bytes, out string? problem)
    {
        if (bytes.IsEmpty)
        {
            problem = _splitLength == 0 ? null : $"ends within a character: it was cut off, or is not UTF-8; {Advice}";
            return 0;
        }

        var sound = CompleteSplit(bytes, out problem);
        if (problem is null)
        {
            sound += Transcode(bytes[sound..], out problem);
        }

        var zero = bytes[..sound].IndexOf((byte)0);
        problem = zero < 0 ? problem : $"contains zero bytes, as UTF-16 text and damaged files do: {Advice}";
        return zero < 0 ? sound : zero;
    }

    /// <summary>Joins the character that the last block broke off with the first bytes of this one.</summary>
    private int CompleteSplit(ReadOnlySpan<byte> bytes, out string? problem)
    {
        problem = null;
        for (var taken = 0; _splitLength > 0; taken++)
        {
            var status = Rune.DecodeFromUtf8(_split.AsSpan(0, _splitLength), out _, out _);
            if (status == OperationStatus.Done)
            {
                _splitLength = 0;
                return taken;
            }

            if (status == OperationStatus.InvalidData)
            {
                problem = NotUtf8(_split[0]);
                return 0;
            }

            if (taken == bytes.Length)
            {
                return taken;
            }

            _split[_splitLength++] = bytes[taken];
        }

        return 0;
    }

    private int Transcode(ReadOnlySpan<byte> bytes, out string? problem)
    {
        var sound = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(bytes[sound..], _characters, out var read, out _, replaceInvalidSequences: false, isFinalBlock: false);
            sound += read;
            if (status != OperationStatus.DestinationTooSmall)
            {
                problem = status == OperationStatus.InvalidData ? NotUtf8(bytes[sound]) : null;
                return status == OperationStatus.NeedMoreData ? KeepSplit(bytes, sound) : sound;
            }
        }
    }

    private int KeepSplit(ReadOnlySpan<byte> bytes, int from)
    {
        bytes[from..].CopyTo(_split);
        _splitLength = bytes.Length - from;
        return bytes.Length;
    }

    private void CountLines(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var pairs = bytes.Count("\r\n"u8) + (_afterReturn && bytes[0] == (byte)'\n' ? 1 : 0);
        _line += bytes.Count((byte)'\n') + bytes.Count((byte)'\r') - pairs;
        _afterReturn = bytes[^1] == (byte)'\r';
    }

    private static string NotUtf8(byte value) => string.Create(CultureInfo.InvariantCulture, $"is not UTF-8 text (byte 0x{value:X2}): {Advice}");
}
