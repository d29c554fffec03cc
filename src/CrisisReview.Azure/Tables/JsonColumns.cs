using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Azure.Tables;

/// <summary>A JSON document in the columns of an entity. A column holds 32 K characters and an entity 1 MiB (the emulator counts them as they travel: UTF-8, and Base64), so a long document is
/// split over numbered columns, and a very long one is compressed first.</summary>
internal static class JsonColumns
{
    private const int CharactersPerColumn = 32_000;
    private const int BytesPerColumn = 64_000;
    private const int MostPlainCharacters = 250_000;
    private const int MostPackedBytes = 700_000;

    public static void Write<T>(TableEntity entity, string name, T value)
    {
        var json = JsonSerializer.Serialize(value, DomainJson.Options);
        if (json.Length <= MostPlainCharacters)
        {
            WritePlain(entity, name, json);
        }
        else
        {
            WritePacked(entity, name, json);
        }
    }

    /// <summary>Null where the document fits in an entity.</summary>
    public static string? FaultOf<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, DomainJson.Options);
        return json.Length > MostPlainCharacters ? FaultOf(Pack(json)) : null;
    }

    public static T Read<T>(TableEntity entity, string name)
    {
        var json = entity.ContainsKey(name + "Packed0") ? ReadPacked(entity, name) : ReadPlain(entity, name);
        return JsonSerializer.Deserialize<T>(json, DomainJson.Options)
            ?? throw new InvalidDataException($"Column {name} of entity {entity.PartitionKey}/{entity.RowKey} is null.");
    }

    private static void WritePlain(TableEntity entity, string name, string json)
    {
        for (int start = 0, column = 0; start < json.Length; column++)
        {
            var length = Math.Min(CharactersPerColumn, json.Length - start);
            if (char.IsHighSurrogate(json[start + length - 1]))
            {
                length--;
            }

            entity[$"{name}{column}"] = json.Substring(start, length);
            start += length;
        }
    }

    private static string ReadPlain(TableEntity entity, string name)
    {
        if (!entity.ContainsKey(name + "1"))
        {
            return entity.GetString(name + "0") ?? throw new InvalidDataException($"Entity {entity.PartitionKey}/{entity.RowKey} has no column {name}0.");
        }

        var json = new StringBuilder();
        for (var column = 0; entity.GetString($"{name}{column}") is { } part; column++)
        {
            json.Append(part);
        }

        return json.ToString();
    }

    private static void WritePacked(TableEntity entity, string name, string json)
    {
        var packed = Pack(json);
        if (FaultOf(packed) is { } fault)
        {
            throw new InvalidDataException($"Entity {entity.PartitionKey}/{entity.RowKey} {fault}.");
        }

        foreach (var (column, part) in packed.Chunk(BytesPerColumn).Index())
        {
            entity[$"{name}Packed{column}"] = part;
        }
    }

    private static byte[] Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(json));
        }

        return packed.ToArray();
    }

    private static string? FaultOf(byte[] packed) => packed.Length > MostPackedBytes
        ? $"has more line items than one profile can hold ({packed.Length} bytes compressed, the most is {MostPackedBytes}): split the account, or leave out what is settled"
        : null;

    private static string ReadPacked(TableEntity entity, string name)
    {
        using var packed = new MemoryStream();
        for (var column = 0; entity.GetBinary($"{name}Packed{column}") is { } part; column++)
        {
            packed.Write(part);
        }

        packed.Position = 0;
        using var reader = new StreamReader(new DeflateStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
