using CrisisReview.Azure;
using CrisisReview.Azure.Tables;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Storage;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Benchmarks.Profiles;

/// <summary>A book in the emulator's tables and the ways to read it.</summary>
internal sealed class FilledBook(StorageClients clients, string connectionString, int accounts) : IDisposable
{
    private static readonly PipelineOptions Options = new();

    private readonly TableBookStore _store = new(clients);
    private readonly BareTable _bare = new(connectionString, clients.Accounts.Name);

    public static async Task<FilledBook> FillAsync(BenchmarkStorage storage, int accounts)
    {
        var (clients, _) = await storage.EmptyAsync();
        var book = new FilledBook(clients, storage.ConnectionString, accounts);
        var partitions = BenchmarkBook.Of(accounts).Profiles.ToLookup(profile => AccountPartition.Of(profile.Account.AccountId.Value));
        await Parallel.ForEachAsync(partitions, Side(), async (partition, token) => await book._store.PutAsync(partition.Key, [.. partition], token));
        return book;
    }

    /// <summary>As a run does: a few partitions ahead.</summary>
    /// <exception cref="InvalidDataException">Profiles are missing.</exception>
    public async Task ReadAheadAsync()
    {
        var profiles = 0L;
        await foreach (var _ in new ProfileReader(_store, Options).ReadAllAsync(CancellationToken.None))
        {
            profiles++;
        }

        Check(profiles);
    }

    public async Task ReadInTurnAsync()
    {
        var profiles = 0L;
        for (var partition = 0; partition < AccountPartition.Count; partition++)
        {
            await foreach (var _ in _store.ReadPartitionAsync(partition, CancellationToken.None))
            {
                profiles++;
            }
        }

        Check(profiles);
    }

    /// <summary>The same pages, as many at a time, not parsed; answers their bytes.</summary>
    public async Task<long> FetchSideBySideAsync()
    {
        var bytes = 0L;
        await Parallel.ForAsync(0, AccountPartition.Count, Side(), async (partition, _) => Interlocked.Add(ref bytes, await _bare.ReadPartitionAsync($"{partition:00}")));
        return bytes;
    }

    public async Task<long> FetchInTurnAsync()
    {
        var bytes = 0L;
        for (var partition = 0; partition < AccountPartition.Count; partition++)
        {
            bytes += await _bare.ReadPartitionAsync($"{partition:00}");
        }

        return bytes;
    }

    public void Dispose() => _bare.Dispose();

    private void Check(long read)
    {
        if (read != accounts)
        {
            throw new InvalidDataException($"{read} profiles were read where {accounts} had been written.");
        }
    }

    private static ParallelOptions Side() => new() { MaxDegreeOfParallelism = Options.Parallelism };
}
