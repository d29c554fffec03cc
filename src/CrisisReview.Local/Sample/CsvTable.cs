using System.Buffers;
using System.Text;

namespace CrisisReview.Local.Sample;

/// <summary>Writes one table as RFC 4180 text: UTF-8 without a mark, a header row, CRLF, quotes where a field needs them.</summary>
internal sealed class CsvTable<TRow> : IDisposable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly (string Name, Func<TRow, string?> Text)[] _columns;
    private readonly StreamWriter _writer;

    public CsvTable(string path, (string Name, Func<TRow, string?> Text)[] columns)
    {
        _columns = columns;
        _writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\r\n" };
        _writer.WriteLine(string.Join(',', columns.Select(column => column.Name)));
    }

    public void Add(TRow row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write(',');
            }

            _writer.Write(Field(_columns[i].Text(row)));
        }

        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();

    private static string? Field(string? text) =>
        text is null || (!text.AsSpan().ContainsAny(NeedQuotes) && text == text.Trim())
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
