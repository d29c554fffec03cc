using System.Globalization;
using System.Text.Json;
using CrisisReview.Pipeline.Import.Checks;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>Reads a book from one JSON object of arrays, <c>{ "accounts": [{ "accountId": "A1", … }], "invoices": [ … ] }</c>, a row at
/// a time. Values obey the rules of CSV cells, written as strings, numbers or booleans; null is an empty cell.</summary>
internal sealed class JsonBookReader(RowIntake intake, ImportLimits limits)
{
    private JsonReaderState _state;
    private Place _place = Place.BeforeBook;
    private Table? _table;
    private JsonRowReader? _rows;
    private long _line;

    private string TableName => _table?.Name ?? "";

    private enum Place
    {
        BeforeBook,
        BetweenTables,
        BeforeRows,
        BetweenRows,
        AfterBook,
    }

    public async Task ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        await using var text = new Utf8Guard(content);
        try
        {
            await ReadAsync(new ByteWindow(text, limits.RowBytes), cancellationToken);
        }
        catch (UnreadableTextException e)
        {
            intake.Refuse(TableName, _line, string.Create(CultureInfo.InvariantCulture, $"the text {e.Message} (line {e.Line})"));
        }
        catch (JsonShapeException e)
        {
            intake.Refuse(e.Table, _line, e.Message);
        }
        catch (JsonException e)
        {
            intake.Refuse(TableName, _line, string.Create(CultureInfo.InvariantCulture, $"the text is not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: correct it there"));
        }
    }

    private async Task ReadAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        await window.SkipByteOrderMarkAsync(cancellationToken);
        while (_place != Place.AfterBook || !window.IsFinal || !window.Bytes.IsEmpty)
        {
            if (Step(window) is var consumed and > 0)
            {
                window.Consume(consumed);
            }
            else if (!await window.GrowAsync(cancellationToken))
            {
                throw new JsonShapeException(TableName, string.Create(CultureInfo.InvariantCulture, $"the row after this is longer than {limits.RowBytes} bytes: shorten its values"));
            }
        }
    }

    /// <summary>Takes the next token, or the next row whole: how many bytes it had, 0 where the window does not hold all of it yet.</summary>
    private int Step(ByteWindow window)
    {
        var reader = new Utf8JsonReader(window.Bytes, window.IsFinal, _state);
        if (!reader.Read())
        {
            // At the end only blanks can be left over: anything else would have thrown.
            return window.IsFinal ? window.Bytes.Length : 0;
        }

        if (!TryTake(ref reader))
        {
            return 0;
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private bool TryTake(ref Utf8JsonReader reader) => (_place, reader.TokenType) switch
    {
        (Place.BeforeBook, JsonTokenType.StartObject) => Enter(Place.BetweenTables),
        (Place.BeforeBook, _) => throw new JsonShapeException("", "the text is not an object: write { \"accounts\": [ … ], \"invoices\": [ … ] }"),
        (Place.BetweenTables, JsonTokenType.EndObject) => Enter(Place.AfterBook),
        (Place.BetweenTables, _) => BeginTable(ref reader),
        (Place.BeforeRows, JsonTokenType.StartArray) => Enter(Place.BetweenRows),
        (Place.BeforeRows, _) => throw new JsonShapeException(TableName, "is not an array: write its rows as [ { … }, { … } ]"),
        (_, JsonTokenType.EndArray) => EndTable(),
        _ => TryTakeRow(ref reader),
    };

    private bool Enter(Place place)
    {
        _place = place;
        return true;
    }

    private bool BeginTable(ref Utf8JsonReader reader)
    {
        var name = JsonRowReader.StringOf(ref reader) ?? "";
        _table = BookTables.Find(name) ?? throw new JsonShapeException(name, BookTables.Unknown(name));
        if (!intake.Begin(_table))
        {
            throw new JsonShapeException(name, RowIntake.GivenTwice);
        }

        (_rows, _line) = (new(_table, intake), 0);
        return Enter(Place.BeforeRows);
    }

    private bool EndTable()
    {
        (_table, _line) = (null, 0);
        return Enter(Place.BetweenTables);
    }

    private bool TryTakeRow(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (!ahead.TrySkip())
        {
            return false;
        }

        _rows!.Read(ref reader, ++_line);
        return true;
    }
}
