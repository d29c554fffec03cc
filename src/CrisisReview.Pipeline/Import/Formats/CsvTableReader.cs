using System.Globalization;
using System.Text;
using CrisisReview.Pipeline.Import.Checks;
using CrisisReview.Pipeline.Import.Tables;
using CsvHelper;

namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>Reads a table from RFC 4180 text. Lines without a value in any field, as spreadsheets leave them, are passed over.</summary>
internal sealed class CsvTableReader(Table table, RowIntake intake, ImportLimits limits)
{
    private bool _brokenBeforeHeader;
    private CsvHeader? _header;

    public async Task ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        await using var text = new Utf8Guard(content);
        await using var csv = CsvReader.Create(text, Options(), leaveOpen: true);
        try
        {
            await ReadAsync(csv, cancellationToken);
        }
        catch (UnreadableTextException e)
        {
            intake.Refuse(table.Name, e.Line, $"the file {e.Message}");
        }
        catch (CsvFormatException e)
        {
            intake.Refuse(table.Name, e.LineNumber, string.Create(
                CultureInfo.InvariantCulture, $"the row is longer than {limits.RowBytes} bytes: a quotation mark that opens a value on this line is probably never closed"));
        }
    }

    private async Task ReadAsync(CsvReader csv, CancellationToken cancellationToken)
    {
        if (!await csv.ReadAsync(cancellationToken))
        {
            RefuseEmpty();
            return;
        }

        _header = _brokenBeforeHeader ? null : CsvHeader.Read(table, csv.LineNumber, Fields(csv), intake, limits);
        var cells = new string?[table.Columns.Count];
        while (_header is not null && await csv.ReadAsync(cancellationToken))
        {
            ReadRow(csv, _header, cells);
        }
    }

    private void RefuseEmpty()
    {
        if (!_brokenBeforeHeader)
        {
            intake.Refuse(table.Name, 1, "the file is empty: it needs at least a header row with the column names");
        }
    }

    private void ReadRow(CsvReader csv, CsvHeader header, string?[] cells)
    {
        if (IsBlank(csv))
        {
            return;
        }

        if (csv.FieldCount != header.Columns.Count)
        {
            intake.Reject(table, csv.LineNumber, Encoding.UTF8.GetString(csv.RawRecord), WrongCount(csv.FieldCount, header.Columns.Count));
            return;
        }

        Array.Clear(cells);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            cells[header.Columns[i]] = csv.GetString(i);
        }

        intake.Take(table, csv.LineNumber, cells);
    }

    private void TakeMalformed(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            _brokenBeforeHeader |= _header is null;
            intake.Refuse(table.Name, record.LineNumber, "a quotation mark that opens a value in this row is never closed: close it, and double every quotation mark within the value");
        }
        else if (_header is null)
        {
            _brokenBeforeHeader = true;
            intake.Refuse(table.Name, record.LineNumber, "the header has a quotation mark within a name: remove it");
        }
        else
        {
            intake.Reject(table, record.LineNumber, record.RawRecord, "has a quotation mark within a value: put the value in quotation marks and double those within it, as in \"6\"\" pipe\"");
        }
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = limits.RowBytes,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = TakeMalformed,
    };

    private static bool IsBlank(CsvReader csv)
    {
        var i = 0;
        while (i < csv.FieldCount && csv.IsEmpty(i))
        {
            i++;
        }

        return i == csv.FieldCount;
    }

    private static List<string> Fields(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static string WrongCount(int fields, int columns) => string.Create(CultureInfo.InvariantCulture, $"has {fields} fields, but the header {columns}: ") +
        (fields > columns ? "put a value that contains a comma in quotation marks" : "add the missing fields, empty ones too");
}
