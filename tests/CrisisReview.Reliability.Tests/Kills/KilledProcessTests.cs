using CrisisReview.Reliability.Tests.House;
using CrisisReview.Testing;
using Xunit.Abstractions;

namespace CrisisReview.Reliability.Tests.Kills;

/// <summary>Processes of the app, and storage, that end with SIGKILL at any moment change nothing of what a run leaves.</summary>
public sealed class KilledProcessTests(ITestOutputHelper output)
{
    private const int Accounts = 10;

    /// <summary>A failure tells it.</summary>
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CRISISREVIEW_SEED"), out var seed) ? seed : 8;

    private static readonly int Kills = LongTests.Wanted ? 50 : 5;

    [Fact]
    public async Task Runs_whose_processes_and_storage_are_killed_leave_the_bytes_of_undisturbed_ones()
    {
        using var book = new TestBook(Accounts);
        await using var quiet = await ReviewSite.OpenQuietAsync();
        await using var site = await ReviewSite.OpenOnDiskAsync();
        await Task.WhenAll(quiet.Client.ImportAsync(book), site.Client.ImportAsync(book));
        var kills = new RandomKills(site, Seed, Kills);
        var runs = 0;
        for (; !kills.IsEnough; runs++)
        {
            await RunComparison.CheckAsync(quiet, site, $"run {runs}", () => $"{kills}", kills.DuringAsync);
        }

        output.WriteLine($"{kills.Count} kills, {kills.OfStorage} of them of storage, in {runs} runs; all completed, each with the bytes of the undisturbed one. {kills}");
    }
}
