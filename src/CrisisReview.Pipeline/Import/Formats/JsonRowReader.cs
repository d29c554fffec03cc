using System.Text;
using System.Text.Json;
using CrisisReview.Pipeline.Import.Checks;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>Turns one JSON value into the cells of a row.</summary>
internal sealed class JsonRowReader(Table table, RowIntake intake)
{
    private readonly string?[] _cells = new string?[table.Columns.Count];
    private readonly HashSet<int> _seen = [];
    private readonly HashSet<int> _judged = [];

    /// <param name="reader">Stands on the row's first token; all of the row is in its buffer.</param>
    /// <param name="line">The row's place in its array, from 1.</param>
    public void Read(ref Utf8JsonReader reader, long line)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            intake.Reject(table, line, Raw(ref reader), "is not an object: write the row as { \"column\": value, … }");
            return;
        }

        Array.Clear(_cells);
        _seen.Clear();
        _judged.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, line);
        }

        intake.Take(table, line, _cells, _judged);
    }

    /// <summary>Null where half of a surrogate pair stands alone.</summary>
    public static string? StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // The reader has no other way to say that an escape such as \ud800 stands alone; the caller reports it.
            return null;
        }
    }

    private void ReadMember(ref Utf8JsonReader reader, long line)
    {
        var name = StringOf(ref reader) ?? "";
        var index = table.IndexOf(name);
        reader.Read();
        if (index < 0)
        {
            intake.RejectCell(table, line, name, Raw(ref reader), table.UnknownColumn(name));
        }
        else if (!_seen.Add(index))
        {
            Judge(index, line, Raw(ref reader), "stands in the row twice: remove one of the two");
        }
        else if (TextOf(ref reader) is { } text)
        {
            _cells[index] = text;
        }
        else
        {
            Judge(index, line, Raw(ref reader), "is not a single value: write a string, a number, true or false");
        }
    }

    private void Judge(int index, long line, string value, string problem)
    {
        _judged.Add(index);
        intake.RejectCell(table, line, table.Columns[index].Name, value, problem);
    }

    /// <summary>Null for a list, an object, or a string with half of a surrogate pair.</summary>
    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => StringOf(ref reader),
        JsonTokenType.Null => "",
        JsonTokenType.StartObject or JsonTokenType.StartArray => null,
        _ => Encoding.ASCII.GetString(reader.ValueSpan),
    };

    /// <summary>The value as it is written, the reader standing on its last token afterwards.</summary>
    private static string Raw(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        var opening = reader.TokenType == JsonTokenType.StartObject ? "{…}" : "[…]";
        return reader.TrySkip() ? opening : throw new InvalidOperationException("The row is not in the buffer as a whole.");
    }
}
