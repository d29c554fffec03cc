using System.Text.Json.Nodes;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>The same run at a quiet site and at a disturbed one.</summary>
internal static class RunComparison
{
    public static JsonObject Request(string packs = "executives") => new()
    {
        ["scenarioId"] = "asian-crisis-1997-severe",
        ["asOf"] = $"{TestBook.AsOf:yyyy-MM-dd}",
        ["packs"] = packs,
        ["paths"] = 1_000,
    };

    /// <summary>Runs it at the quiet site, then at the other, and refuses any difference in what the API shows and in what is left in storage.</summary>
    /// <param name="quiet">Where nothing happens.</param>
    /// <param name="site">Where something does.</param>
    /// <param name="key">Names the run.</param>
    /// <param name="trouble">Tells afterwards what did.</param>
    /// <param name="during">Does more of it while the run is under way, which it is given; null: nothing.</param>
    public static async Task CheckAsync(ReviewSite quiet, ReviewSite site, string key, Func<string> trouble, Func<Task, Task>? during = null)
    {
        var expected = await quiet.RunAsync(key, Request());
        Assert.Equal("completed", (string?)expected["status"]);
        var runId = (string)expected["runId"]!;
        await RunRemains.CopyInputAsync(quiet.Storage.Contents, site.Storage.Contents, runId);
        try
        {
            var running = site.RunAsync(key, Request());
            await (during?.Invoke(running) ?? Task.CompletedTask);
            Assert.Equal(RunRemains.Shown(expected), RunRemains.Shown(await running));
            Assert.Equal(await RunRemains.OfAsync(quiet.Storage.Contents, runId), await RunRemains.OfAsync(site.Storage.Contents, runId));
            await RunRemains.CheckPacksAsync(site, runId);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{key} was not what it is undisturbed. {trouble()}\n{fault.Message}\nWhat the app wrote:\n{site.Output}", fault);
        }
    }
}
