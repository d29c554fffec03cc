using Azure.Data.Tables;
using CrisisReview.Azure.Tables;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Stages;
using CrisisReview.Testing;

namespace CrisisReview.Azure.Tests.Retention;

/// <summary>Runs that have been kept long enough go with everything that belongs to them; all others stay as they are.</summary>
public sealed class RetiredRunTests
{
    // Neighbouring calls mostly read or delete alike; the longer run takes every one.
    private static readonly int Step = LongTests.Wanted ? 1 : 4;

    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    [Fact]
    public async Task A_run_kept_long_enough_is_gone_with_all_its_files_and_rows()
    {
        var (house, old, young) = await TwoRunsAsync();
        var kept = await house.FinishedAsync(young);
        Assert.Equal(old, Assert.Single(await RetireAsync(house)));

        Assert.Empty(await LeftOfAsync(house, old));
        Assert.Equal(kept, await house.FinishedAsync(young));
        await Assert.ThrowsAsync<NotFoundException>(() => house.Process().Reading.GetAsync(old, CancellationToken.None));
        Assert.Equal([young], (await house.Process().Reading.ListAsync(new(), CancellationToken.None)).Items.Select(run => run.RunId));
        Assert.Empty(await RetireAsync(house));
        Assert.Contains(("retention", "delete run", old.Value, "done"), await AuditAsync(house));
    }

    [Fact]
    public async Task Wherever_the_process_ends_the_next_leaves_nothing_of_the_run()
    {
        var call = 1;
        for (PortFault? fault = null; fault is null or { Struck: true }; call += Step)
        {
            fault = new PortFault(call);
            var (house, old, young) = await TwoRunsAsync(PackChoice.None);
            var kept = await house.FinishedAsync(young);
            var ended = await Record.ExceptionAsync(() => RetireAsync(house, house.Process(fault.WatchAsync)));
            Assert.Equal(fault.Struck, ended is IOException);
            await RetireAsync(house);

            Assert.Empty(await LeftOfAsync(house, old));
            Assert.Equal(kept, await house.FinishedAsync(young));
        }

        Assert.True(call > 8, $"Only {call} calls of ports were seen.");
    }

    [Fact]
    public async Task A_cancelled_run_keeps_its_row_and_loses_its_files()
    {
        var house = await HouseAsync();
        var run = await house.StartAsync("cancelled");
        await house.Process().Work.HandleAsync(Assert.Single(house.Queue.TakeAll()), CancellationToken.None);
        await house.Process().Cancel.CancelAsync(run.RunId, "Eve", house.Time.GetUtcNow(), CancellationToken.None);
        await house.Process().Retire.RetireAsync(house.Time.GetUtcNow() + TimeSpan.FromHours(23), CancellationToken.None);
        Assert.Contains($"runs/{run.RunId}/snapshot.json", await LeftOfAsync(house, run.RunId));

        Assert.Empty(await RetireAsync(house, after: Year));
        Assert.Equal([$"Runs/{run.RunId}", $"runs/{run.RunId}/input.json"], await LeftOfAsync(house, run.RunId));
        Assert.Equal(RunStatus.Cancelled, (await house.StartAsync("cancelled")).Status);
        await Assert.ThrowsAsync<ConflictException>(() => house.Process().Reading.RankingAsync(run.RunId, new(), new(), CancellationToken.None));
    }

    [Fact]
    public async Task Messages_of_a_deleted_run_end_quietly_and_what_a_late_process_wrote_goes()
    {
        var (house, old, _) = await TwoRunsAsync();
        await RetireAsync(house);
        foreach (var message in new WorkMessage[] { new PrepareRun(old.Value), new AssessBatch(old.Value, 0), new RankRun(old.Value), new RenderPack(old.Value, 0), new ReprintPack(old.Value, 0) })
        {
            Assert.Equal(WorkEnd.UnknownRun, (await house.Process().Work.HandleAsync(message.ToText(), CancellationToken.None)).End);
        }

        await house.Storage.Packs.GetBlobClient($"{old}/management.pdf").UploadAsync(BinaryData.FromString("late"));
        await house.Storage.RunFiles.GetBlobClient($"{old}/input.json").UploadAsync(BinaryData.FromString("late"));
        await RetireAsync(house);
        Assert.Empty(await LeftOfAsync(house, old));
    }

    [Fact]
    public async Task A_key_whose_run_is_being_deleted_is_free_again_once_it_is_gone()
    {
        var (house, old, _) = await TwoRunsAsync();
        await new TableRunStore(house.Storage).MarkForDeletionAsync(old, CancellationToken.None);
        await Assert.ThrowsAsync<ConflictException>(() => house.StartAsync("old"));
        await RetireAsync(house);

        Assert.Equal((old, RunStatus.Queued), await StartedAsync(house));
    }

    private static async Task<(RunId, RunStatus)> StartedAsync(RunHouse house)
    {
        var run = await house.StartAsync("old");
        return (run.RunId, run.Status);
    }

    private static Task<RunHouse> HouseAsync() => RunHouse.OpenAsync(new FixedBook([.. SmallBook.Profiles.Take(3)], []));

    /// <summary>A run that ended three years ago by the time it is looked at, and one that ended a year ago.</summary>
    private static async Task<(RunHouse House, RunId Old, RunId Young)> TwoRunsAsync(PackChoice packs = PackChoice.Executives)
    {
        var house = await HouseAsync();
        var runs = new List<RunId>();
        foreach (var key in new[] { "old", "young" })
        {
            runs.Add((await house.StartAsync(key, packs)).RunId);
            await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
            house.Time.Pass(2 * Year);
        }

        house.Time.Pass(-Year);
        return (house, runs[0], runs[1]);
    }

    private static Task<IReadOnlyList<RunId>> RetireAsync(RunHouse house, ReviewProcess? process = null, TimeSpan after = default) =>
        (process ?? house.Process()).Retire.RetireAsync(house.Time.GetUtcNow() + after, CancellationToken.None);

    /// <summary>Everything in tables and containers that bears the run's id, but the audit.</summary>
    private static async Task<List<string>> LeftOfAsync(RunHouse house, RunId runId)
    {
        var left = new List<string>();
        foreach (var (name, table) in new[] { ("Runs", house.Storage.Runs), ("RunBatches", house.Storage.RunBatches) })
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
            {
                left.AddRange(row.PartitionKey == runId.Value || row.RowKey == runId.Value ? [$"{name}/{runId}"] : []);
            }
        }

        foreach (var (name, container) in new[] { ("runs", house.Storage.RunFiles), ("packs", house.Storage.Packs) })
        {
            await foreach (var blob in container.GetBlobsAsync(prefix: $"{runId}/"))
            {
                left.Add($"{name}/{blob.Name}");
            }
        }

        return left;
    }

    private static async Task<List<(string, string, string, string)>> AuditAsync(RunHouse house)
    {
        var rows = new List<(string, string, string, string)>();
        await foreach (var row in house.Storage.Audit.QueryAsync<TableEntity>())
        {
            rows.Add((row.GetString("Who")!, row.GetString("Action")!, row.GetString("Subject")!, row.GetString("Outcome")!));
        }

        return rows;
    }
}
