using CrisisReview.Pipeline.Book;
using System.Text;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>Rows on disk, in a temporary file for each partition of a key, so that what must be compared with each other can be
/// read together and memory holds a partition at most. Write everything, then read; disposing deletes the files.</summary>
internal sealed class Spool(string folder, string name) : IDisposable
{
    private const int BufferBytes = 32 * 1024;
    private readonly FileStream?[] _files = new FileStream?[AccountPartition.Count];
    private readonly long[] _rows = new long[AccountPartition.Count];
    private readonly BinaryWriter?[] _writers = new BinaryWriter?[AccountPartition.Count];

    public void Write(string key, Table table, long line, ReadOnlySpan<string?> cells)
    {
        var partition = AccountPartition.Of(key);
        var writer = WriterOf(partition);
        writer.Write((byte)TableNumber(table));
        writer.Write7BitEncodedInt64(line);
        writer.Write7BitEncodedInt(cells.Length);
        foreach (var cell in cells)
        {
            writer.Write(cell is not null);
            if (cell is not null)
            {
                writer.Write(cell);
            }
        }

        _rows[partition]++;
    }

    /// <summary>The rows of a partition in the order they were written.</summary>
    public IEnumerable<TableRow> Read(int partition)
    {
        if (_files[partition] is not { } file)
        {
            yield break;
        }

        _writers[partition]!.Flush();
        file.Position = 0;
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        for (var row = 0L; row < _rows[partition]; row++)
        {
            yield return ReadRow(reader);
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file?.Dispose();
        }
    }

    private static TableRow ReadRow(BinaryReader reader)
    {
        var table = BookTables.All[reader.ReadByte()];
        var line = reader.Read7BitEncodedInt64();
        var cells = new string?[reader.Read7BitEncodedInt()];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.ReadBoolean() ? reader.ReadString() : null;
        }

        return new(table, line, cells);
    }

    private static int TableNumber(Table table)
    {
        var number = 0;
        while (BookTables.All[number] != table)
        {
            number++;
        }

        return number;
    }

    private BinaryWriter WriterOf(int partition) => _writers[partition] ??= new(Open(partition), Encoding.UTF8, leaveOpen: true);

    private FileStream Open(int partition) => _files[partition] = new(
        Path.Combine(folder, $"{name}-{partition:D2}.spool"),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        });
}
