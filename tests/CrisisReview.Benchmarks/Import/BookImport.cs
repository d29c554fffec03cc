using CrisisReview.Azure.Blobs;
using CrisisReview.Azure.Queues;
using CrisisReview.Azure.Tables;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Storage;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Benchmarks.Import;

/// <summary>Whole imports into tables that were empty before, and the same profiles as finished HTTP bodies.</summary>
internal static class BookImport
{
    private static readonly PipelineOptions Options = new();

    /// <summary>One import, from the first byte of the files to the answer.</summary>
    public static async Task<Timing> ImportAsync(BenchmarkStorage storage, BookFiles files)
    {
        var (clients, prefix) = await storage.EmptyAsync();
        var book = new TableBookStore(clients);
        var place = new WritersPlace(new TableBookStateStore(clients), Options, TimeProvider.System);
        var import = new ImportBook(new BlobImportFiles(clients), new BookUpdate(book, Options), book, place, new StorageWorkQueue(clients), Options);
        return await Timing.OfAsync(async () =>
        {
            var report = await import.ImportAsync(prefix, files.PartsAsync(), new ImportManifest(ImportMode.Strict, Replace: true, IsJson: false, []), CancellationToken.None);
            if (!report.Accepted)
            {
                throw new InvalidDataException($"The import was refused: {report.Rejected[0]}");
            }
        });
    }

    /// <summary>Sending the profiles, as bodies made before, as many at a time as the app does.</summary>
    public static async Task<Timing> SendAsync(BenchmarkStorage storage, int accounts)
    {
        var (clients, _) = await storage.EmptyAsync();
        using var table = new BareTable(storage.ConnectionString, clients.Accounts.Name);
        var changesets = BareChangeset.All(table.Endpoint, clients.Accounts.Name, BenchmarkBook.Of(accounts).Profiles);
        var side = new ParallelOptions { MaxDegreeOfParallelism = Options.Parallelism };
        return await Timing.OfAsync(() => Parallel.ForEachAsync(changesets, side, async (changes, _) => await table.WriteAsync(changes)));
    }
}
