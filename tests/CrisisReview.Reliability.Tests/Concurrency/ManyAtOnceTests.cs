using System.Text.Json.Nodes;
using CrisisReview.Reliability.Tests.House;
using Xunit.Abstractions;

namespace CrisisReview.Reliability.Tests.Concurrency;

/// <summary>Many runs, requests and imports at once, on two processes of the app.</summary>
public sealed class ManyAtOnceTests(BusySite busy, ITestOutputHelper output) : IClassFixture<BusySite>
{
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

        var imports = ImportAsync(times: 8);
        var runs = new List<JsonNode>();
        while (!imports.IsCompleted || runs.Count < 8)
        {
            runs.Add(await _site.RunAsync($"among imports {runs.Count}", RunComparison.Request("none")));
        }

        await imports;
        Assert.Equal(2, expected.Count);
        Assert.All(runs, run => Assert.Equal("completed", (string?)run["status"]));
        Assert.All(runs, run => Assert.Equal(expected.GetValueOrDefault((string)run["snapshot"]!["sha256"]!), (string?)run["resultSha256"]));
        foreach (var run in runs)
        {
            await RunRemains.CheckSnapshotAsync(_site.Storage.Contents, (string)run["runId"]!);
        }

        output.WriteLine(string.Join(", ", runs.CountBy(run => (string)run["snapshot"]!["sha256"]!).Select(book => $"{book.Value} runs of book {book.Key[..8]}")));
    }

    private async Task<JsonArray> ListAsync() => (await _site.AnsweredAsync("api/scenario-runs?top=1000"))["items"]!.AsArray();

    private async Task ImportAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            await _site.Client.ImportAsync(time % 2 == 0 ? busy.Book : busy.OtherBook);
        }
    }
}
