using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Local.Sample;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Benchmarks.Import;

/// <summary>A sample book as CSV files in a temporary folder.</summary>
internal sealed class BookFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crisisreview-benchmark-").FullName;

    public BookFiles(int accounts)
    {
        var book = BenchmarkBook.Of(accounts);
        BookFolder.Write(_folder, book.Profiles, book.Executives);
        Paths = [.. Directory.EnumerateFiles(_folder, "*.csv").Order(StringComparer.Ordinal)];
        Bytes = Paths.Sum(path => new FileInfo(path).Length);
    }

    public IReadOnlyList<string> Paths { get; }

    public long Bytes { get; }

    public async IAsyncEnumerable<ImportPart> PartsAsync()
    {
        foreach (var path in Paths)
        {
            await using var content = File.OpenRead(path);
            yield return new(Path.GetFileNameWithoutExtension(path), content);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
