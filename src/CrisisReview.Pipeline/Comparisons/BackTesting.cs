using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Comparisons;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Comparisons;

/// <summary>Reads the earlier run's assessments and the later run's snapshot, and holds the one against the other.</summary>
public sealed class BackTesting(RunArchive archive, PipelineOptions options)
{
    public async Task<BackTestOutcome> TestAsync(Run earlier, Run later, RunInput asked, CancellationToken cancellation) =>
        WhyNot(earlier, later) is { } reason ? new(null, reason) : new(await ReadAsync(earlier, later, asked, cancellation), null);

    private string? WhyNot(Run earlier, Run later) =>
        earlier.AsOf == later.AsOf ? "Both runs have the same run date, so nothing can have come true between them."
        : earlier.Snapshot!.Sha256 == later.Snapshot!.Sha256 ? "Both runs saw the same book, so nothing can have come true between them."
        : Math.Max(earlier.Snapshot.Accounts, later.Snapshot.Accounts) > options.MostComparedAccounts
            ? $"Books of more than {options.MostComparedAccounts} accounts are not held against each other item by item."
        : null;

    private async Task<BackTest> ReadAsync(Run earlier, Run later, RunInput asked, CancellationToken cancellation)
    {
        var tester = new BackTester(earlier.AsOf, later.AsOf, asked.Scenario.HorizonMonths);
        var seen = await SeenAsync(later.RunId, cancellation);
        var batches = (await archive.ReadSnapshotAsync(earlier.RunId, cancellation)).BatchFiles.Count;
        for (var batch = 0; batch < batches; batch++)
        {
            foreach (var expected in await archive.ReadAssessmentsAsync(earlier.RunId, batch, cancellation))
            {
                tester.Add(expected, seen.GetValueOrDefault(expected.Profile.Account.AccountId));
            }
        }

        return tester.Result();
    }

    private async Task<Dictionary<AccountId, AccountProfile>> SeenAsync(RunId runId, CancellationToken cancellation)
    {
        var profiles = new Dictionary<AccountId, AccountProfile>();
        foreach (var file in (await archive.ReadSnapshotAsync(runId, cancellation)).BatchFiles)
        {
            foreach (var profile in await archive.ReadBatchAsync(runId, file, cancellation))
            {
                profiles.Add(profile.Account.AccountId, profile);
            }
        }

        return profiles;
    }
}
