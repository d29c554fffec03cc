using CrisisReview.Pipeline.Import;
using CsvHelper;

namespace CrisisReview.Benchmarks.Import;

/// <summary>Three ways to read the same files: with all checks, with CsvHelper alone, and as bytes.</summary>
internal static class BookReads
{
    private const int BufferSize = 65_536;

    /// <summary>Reads and checks the book as an import does, up to the temporary files it leaves; answers its rows.</summary>
    /// <exception cref="InvalidDataException">The book has faults.</exception>
    public static async Task<long> CheckedAsync(BookFiles files)
    {
        var spool = Directory.CreateTempSubdirectory("crisisreview-spool-").FullName;
        try
        {
            using var reading = await BookReader.ReadAsync(files.PartsAsync(), new ImportOptions(Replace: true), StoredIds.None, spool);
            return reading.RejectedTotal == 0
                ? reading.Counts.Sum(table => table.Read)
                : throw new InvalidDataException($"The sample book has {reading.RejectedTotal} faults: {reading.Rejected[0]}");
        }
        finally
        {
            Directory.Delete(spool, recursive: true);
        }
    }

    /// <summary>Every field as a string, and nothing else done with it; answers their characters.</summary>
    public static async Task<long> CsvHelperAsync(BookFiles files)
    {
        var characters = 0L;
        foreach (var path in files.Paths)
        {
            await using var csv = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions { HasHeader = false });
            while (await csv.ReadAsync())
            {
                for (var i = 0; i < csv.FieldCount; i++)
                {
                    characters += csv.GetString(i).Length;
                }
            }
        }

        return characters;
    }

    /// <summary>Counts line ends.</summary>
    public static async Task<long> BytesAsync(BookFiles files)
    {
        var lines = 0L;
        var buffer = new byte[BufferSize];
        foreach (var path in files.Paths)
        {
            await using var content = File.OpenRead(path);
            for (int read; (read = await content.ReadAsync(buffer)) > 0;)
            {
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
            }
        }

        return lines;
    }
}
