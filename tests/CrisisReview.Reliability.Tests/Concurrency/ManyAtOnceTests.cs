using System.Text.Json.Nodes;
using CrisisReview.Reliability.Tests.House;
using CrisisReview.Testing;
using Xunit.Abstractions;

namespace CrisisReview.Reliability.Tests.Concurrency;

/// <summary>Many runs, requests and imports at once, on two processes of the app.</summary>
public sealed class ManyAtOnceTests(BusySite busy, ITestOutputHelper output) : IClassFixture<BusySite>
{
    private const int Seed = 3;

    private static readonly int Fewest = LongTests.Wanted ? 60 : 8;

    private readonly ReviewSite _site = busy.Site;

    [Fact]
    public async Task Ten_runs_at_once_take_turns_and_the_app_answers_all_the_while()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(run => _site.Client.StartAsync($"run {run}", RunComparison.Request())));
        var answers = 0;
        List<string> first;
        do
        {
            first = [.. (await ListAsync()).Where(run => ids.Contains((string)run!["runId"]!)).Select(run => (string)run!["status"]!)];
            answers++;
        }
        while (!first.Contains("completed"));
        var hashes = (await Task.WhenAll(ids.Select(_site.Client.EndedAsync))).Select(run => (string?)run["resultSha256"]).ToList();

        Assert.Equal(10, first.Count);
        Assert.DoesNotContain(first, status => status is "queued" or "preparing");
        Assert.NotNull(Assert.Single(hashes.Distinct()));
        output.WriteLine($"When the first was completed: {string.Join(", ", first.CountBy(status => status).Select(status => $"{status.Value} {status.Key}"))}; {answers} answers until then, no refusal.");
    }

    [Fact]
    public async Task One_key_from_fifty_clients_at_once_makes_one_run()
    {
        using var clients = new ManyClients(_site, 50);
        var before = (await ListAsync()).Count;
        var ids = await clients.AllAsync(client => client.StartAsync("the one", RunComparison.Request()));
        var run = await _site.Client.EndedAsync(Assert.Single(ids.Distinct()));

        Assert.Equal("completed", (string?)run["status"]);
        Assert.Equal(before + 1, (await ListAsync()).Count);
        await RunRemains.CheckPacksAsync(_site, ids[0]);
    }

    [Fact]
    public async Task Imports_and_runs_at_once_never_mix_two_versions_of_the_book()
    {
        var expected = new Dictionary<string, string>();
        foreach (var book in new[] { busy.Book, busy.OtherBook })
        {
            await _site.Client.ImportAsync(book);
            var run = await _site.RunAsync($"alone {expected.Count}", RunComparison.Request("none"));
            expected.Add((string)run["snapshot"]!["sha256"]!, (string)run["resultSha256"]!);
        }

        using var enough = new CancellationTokenSource();
        var imports = ImportAsync(enough.Token);
        var runs = new List<JsonNode>();
        while (runs.Count < Fewest || (BooksOf(runs).Count < 2 && runs.Count < Fewest * 10))
        {
            runs.AddRange(await Task.WhenAll(Enumerable.Range(runs.Count, 4).Select(run => _site.RunAsync($"among imports {run}", RunComparison.Request("none")))));
        }

        await enough.CancelAsync();
        var imported = await imports;
        Assert.Equal(2, expected.Count);
        Assert.Equal(2, BooksOf(runs).Count);
        Assert.All(runs, run => Assert.Equal("completed", (string?)run["status"]));
        Assert.All(runs, run => Assert.Equal(expected.GetValueOrDefault((string)run["snapshot"]!["sha256"]!), (string?)run["resultSha256"]));
        foreach (var run in runs)
        {
            await RunRemains.CheckSnapshotAsync(_site.Storage.Contents, (string)run["runId"]!);
        }

        output.WriteLine($"{imported} imports; {string.Join(", ", BooksOf(runs).Select(book => $"{book.Value} runs of book {book.Key[..8]}"))}");
    }

    private static Dictionary<string, int> BooksOf(IEnumerable<JsonNode> runs) => runs.CountBy(run => (string)run["snapshot"]!["sha256"]!).ToDictionary();

    private async Task<JsonArray> ListAsync() => (await _site.AnsweredAsync("api/scenario-runs?top=1000"))["items"]!.AsArray();

    /// <summary>One book after the other, with pauses in which a snapshot may or may not find the time to be taken.</summary>
    private async Task<int> ImportAsync(CancellationToken enough)
    {
        var random = new Random(Seed);
        var imported = 0;
        for (; !enough.IsCancellationRequested; imported++)
        {
            await _site.Client.ImportAsync(imported % 2 == 0 ? busy.Book : busy.OtherBook);
            await Task.Delay(random.Next(600), CancellationToken.None);
        }

        return imported;
    }
}
