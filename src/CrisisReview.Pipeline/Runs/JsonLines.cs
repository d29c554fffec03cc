using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Pipeline.Runs;

/// <summary>One JSON document a line: a file that can be read whole, line by line, or one line of it by offset and length.</summary>
internal static class JsonLines
{
    private const int PieceBytes = 2 * 1024 * 1024;

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, DomainJson.Options);

    public static T Read<T>(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<T>(line, DomainJson.Options) ?? throw NullLine();

    /// <summary>The values of a file, or of a piece of it whose last line end may be left out.</summary>
    public static List<T> ReadAll<T>(ReadOnlyMemory<byte> file) => [.. Split(file).Select(line => Read<T>(file.Span[line]))];

    /// <summary>Where the lines stand, without their ends.</summary>
    public static IEnumerable<Range> Split(ReadOnlyMemory<byte> file)
    {
        for (int start = 0, end; start < file.Length; start = end + 1)
        {
            end = file.Span[start..].IndexOf((byte)'\n') is var found and >= 0 ? start + found : file.Length;
            yield return start..end;
        }
    }

    /// <summary>The values of a file of lines, as they are read.</summary>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var value in JsonSerializer.DeserializeAsyncEnumerable<T>(file, topLevelValues: true, DomainJson.Options, cancellation))
        {
            yield return value ?? throw NullLine();
        }
    }

    /// <summary>A file of values that come one by one, in pieces of some megabytes, and where each stands in it.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces<T>(IEnumerable<T> values, Action<T, FileRange> written)
    {
        var before = 0L;
        var piece = new ArrayBufferWriter<byte>(PieceBytes);
        foreach (var value in values)
        {
            var (offset, length) = Append(piece, value);
            written(value, new(before + offset, length));
            if (piece.WrittenCount >= PieceBytes)
            {
                before += piece.WrittenCount;
                yield return piece.WrittenMemory;
                piece = new(PieceBytes);
            }
        }

        if (piece.WrittenCount > 0)
        {
            yield return piece.WrittenMemory;
        }
    }

    /// <summary>Appends a value and its line end; the location is that of the value alone.</summary>
    public static (long Offset, int Length) Append<T>(ArrayBufferWriter<byte> file, T value)
    {
        var line = Write(value);
        var offset = file.WrittenCount;
        file.Write(line);
        file.Write("\n"u8);
        return (offset, line.Length);
    }

    private static InvalidDataException NullLine() => new("A line of a run's file is null.");
}
