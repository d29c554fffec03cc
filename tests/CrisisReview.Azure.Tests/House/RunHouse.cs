using System.Security.Cryptography;
using CrisisReview.Azure.Tables;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.House;

/// <summary>The app's storage under names of its own on the shared emulator, a queue that the test empties, and as many processes as a test needs.</summary>
internal sealed class RunHouse
{
    private static readonly PortWatch Unwatched = _ => Task.CompletedTask;

    private readonly IBookStore _book;

    private RunHouse(StorageClients storage, IBookStore book, PipelineOptions? options) =>
        (Storage, _book, Options) = (storage, book, options ?? new() { BatchSize = 2, BookPatience = TimeSpan.FromSeconds(1) });

    public StorageClients Storage { get; }

    public PipelineOptions Options { get; }

    public HeldQueue Queue { get; } = new();

    public SetTime Time { get; } = new();

    /// <summary>A house with an empty book of its own.</summary>
    public static async Task<RunHouse> OpenAsync(PipelineOptions? options = null)
    {
        var storage = await EmptyStorage.OpenAsync();
        return new(storage, new TableBookStore(storage), options);
    }

    /// <summary>A house whose book never changes.</summary>
    public static async Task<RunHouse> OpenAsync(FixedBook book, PipelineOptions? options = null) => new(await EmptyStorage.OpenAsync(), book, options);

    public ReviewProcess Process(PortWatch? watch = null) => new(Storage, _book, Queue, Options, Time, watch ?? Unwatched);

    public async Task PutBookAsync(IEnumerable<AccountProfile> profiles, IReadOnlyList<Executive> executives)
    {
        var book = Process().Book;
        await book.PutExecutivesAsync(executives, CancellationToken.None);
        foreach (var partition in profiles.GroupBy(profile => AccountPartition.Of(profile.Account.AccountId.Value)))
        {
            await book.PutAsync(partition.Key, [.. partition], CancellationToken.None);
        }
    }

    public Task<Run> StartAsync(string key = "one", PackChoice packs = PackChoice.Executives) => StartAsync(Process(), key, packs);

    public Task<Run> StartAsync(ReviewProcess process, string key = "one", PackChoice packs = PackChoice.Executives) => process.Start.StartAsync(
        RunId.OfKey(key), new RunRequest { ScenarioId = new("mild-recession"), Packs = packs }, "Eve", Time.GetUtcNow(), CancellationToken.None);

    public async Task<FinishedRun> FinishedAsync(RunId runId)
    {
        var process = Process();
        var run = await process.Reading.GetAsync(runId, CancellationToken.None);
        var packs = await process.Packs.ListAsync(runId, AccountScope.All, CancellationToken.None);
        foreach (var pack in packs)
        {
            await RefuseOtherBytesAsync(process, runId, pack);
        }

        return new(run.Status, run.Error, run.Snapshot?.Sha256, run.ResultSha256, string.Join('\n', packs));
    }

    private static async Task RefuseOtherBytesAsync(ReviewProcess process, RunId runId, PackItem pack)
    {
        var (_, content) = await process.Packs.OpenAsync(runId, pack.Name, AccountScope.All, CancellationToken.None);
        await using (content)
        {
            Assert.Equal(pack.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
    }
}
