using CrisisReview.Azure.Tables;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Tables;

/// <summary>A version that somebody else has passed is a no, not an exception.</summary>
public sealed class VersionTests
{
    [Fact]
    public async Task The_second_writer_of_one_version_of_a_run_is_told_no()
    {
        var runs = new TableRunStore(await EmptyStorage.OpenAsync());
        var run = new Run
        {
            RunId = RunId.OfKey("k"),
            ScenarioId = new("ü/%"),
            ScenarioName = "🏗",
            AsOf = new(2026, 5, 4),
            Status = RunStatus.Queued,
            CreatedAt = SetTime.Start,
            StartedBy = "Eve",
            PolicyVersion = 1,
            Simulation = new(),
        };
        Assert.Null(await runs.FindAsync(run.RunId, CancellationToken.None));
        Assert.True(await runs.AddAsync(run, CancellationToken.None));
        Assert.False(await runs.AddAsync(run with { StartedBy = "Omar" }, CancellationToken.None));
        var stored = (await runs.FindAsync(run.RunId, CancellationToken.None))!;
        Assert.Equal(run, stored.Value);
        Assert.True(await runs.ReplaceAsync(run with { Status = RunStatus.Preparing }, stored.Version, CancellationToken.None));
        Assert.False(await runs.ReplaceAsync(run with { Status = RunStatus.Cancelled }, stored.Version, CancellationToken.None));
        Assert.Equal(RunStatus.Preparing, Assert.Single(await runs.ListAsync(CancellationToken.None)).Status);
    }

    [Fact]
    public async Task The_newest_version_of_the_policy_is_current_and_none_is_written_twice()
    {
        var policies = new TablePolicyStore(await EmptyStorage.OpenAsync());
        Assert.Equal(1, (await policies.CurrentAsync(CancellationToken.None)).Version);
        foreach (var version in (int[])[2, 3, 10])
        {
            Assert.True(await policies.AddAsync(new Policy { Version = version, FundingRate = version / 100m }, CancellationToken.None));
        }

        Assert.False(await policies.AddAsync(new Policy { Version = 3 }, CancellationToken.None));
        var current = await policies.CurrentAsync(CancellationToken.None);
        Assert.Equal((10, 0.1m), (current.Version, current.FundingRate));
    }

    [Fact]
    public async Task A_scenario_of_any_id_is_found_replaced_and_removed_once()
    {
        var scenarios = new TableScenarioStore(await EmptyStorage.OpenAsync());
        var scenario = ScenarioLibrary.Find(new("mild-recession"))! with { Id = new("a/b %27's 🏗") };
        await scenarios.PutAsync(scenario, CancellationToken.None);
        await scenarios.PutAsync(scenario with { Name = "Second" }, CancellationToken.None);
        Assert.Equal("Second", (await scenarios.FindAsync(scenario.Id, CancellationToken.None))!.Name);
        Assert.Single(await scenarios.ListAsync(CancellationToken.None));
        Assert.True(await scenarios.RemoveAsync(scenario.Id, CancellationToken.None));
        Assert.False(await scenarios.RemoveAsync(scenario.Id, CancellationToken.None));
    }

    [Fact]
    public async Task The_second_writer_of_one_state_of_the_book_is_told_no()
    {
        var states = new TableBookStateStore(await EmptyStorage.OpenAsync());
        var fresh = await states.ReadAsync(CancellationToken.None);
        var claimed = new BookState(0, new("one", 1, SetTime.Start));
        Assert.True(await states.ReplaceAsync(claimed, fresh.Version, CancellationToken.None));
        Assert.False(await states.ReplaceAsync(claimed with { Writer = new("two", 1, SetTime.Start) }, fresh.Version, CancellationToken.None));
        var stored = await states.ReadAsync(CancellationToken.None);
        Assert.Equal(claimed, stored.Value);
        Assert.True(await states.ReplaceAsync(new BookState(1, null), stored.Version, CancellationToken.None));
        Assert.False(await states.ReplaceAsync(claimed, stored.Version, CancellationToken.None));
    }

    [Fact]
    public async Task A_part_that_is_marked_twice_counts_once()
    {
        var progress = new TableRunProgress(await EmptyStorage.OpenAsync());
        var (run, other) = (RunId.OfKey("a"), RunId.OfKey("b"));
        var part = new RunPart(RunStatus.Assessing, 3, 5_000_000_000, "ab");
        RunPart[] marked = [part, part, part with { Index = 4 }, part with { Stage = RunStatus.Rendering }];
        foreach (var one in marked)
        {
            await progress.MarkDoneAsync(run, one, 5, CancellationToken.None);
        }

        await progress.MarkDoneAsync(other, part, 5, CancellationToken.None);
        Assert.Equal(2, await progress.CountDoneAsync(run, RunStatus.Assessing, CancellationToken.None));
        Assert.Equal([part, part with { Index = 4 }], await progress.DoneAsync(run, RunStatus.Assessing, CancellationToken.None));
    }
}
