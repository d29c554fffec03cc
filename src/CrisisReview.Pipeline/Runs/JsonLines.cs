using System.Buffers;
using System.Text.Json;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Pipeline.Runs;

/// <summary>One JSON document a line: a file that can be read whole, or one line of it by offset and length.</summary>
internal static class JsonLines
{
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, DomainJson.Options);

    public static T Read<T>(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<T>(line, DomainJson.Options) ?? throw new InvalidDataException("A line of a run's file is null.");

    /// <summary>The values of a file, or of a piece of it whose last line end may be left out.</summary>
    public static List<T> ReadAll<T>(ReadOnlySpan<byte> file)
    {
        var values = new List<T>();
        while (file.Length > 0)
        {
            var end = file.IndexOf((byte)'\n') is var found and >= 0 ? found : file.Length;
            values.Add(Read<T>(file[..end]));
            file = file[Math.Min(end + 1, file.Length)..];
        }

        return values;
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
}
