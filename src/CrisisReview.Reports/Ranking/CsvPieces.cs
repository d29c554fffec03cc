using System.Text;

namespace CrisisReview.Reports.Ranking;

/// <summary>A CSV that opens right in a spreadsheet, UTF-8 with a byte-order mark and CRLF, taken in pieces while it is written.</summary>
public sealed class CsvPieces : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly StreamWriter _writer;

    public CsvPieces(string header)
    {
        _writer = new(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        _writer.WriteLine(header);
    }

    /// <summary>Bytes waiting to be taken, but for a few that the writer holds back.</summary>
    public long Waiting => _stream.Length;

    public void Add(string line) => _writer.WriteLine(line);

    /// <summary>What was written since the last piece was taken.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        _writer.Flush();
        var piece = _stream.ToArray();
        _stream.SetLength(0);
        return piece;
    }

    public void Dispose() => _writer.Dispose();
}
