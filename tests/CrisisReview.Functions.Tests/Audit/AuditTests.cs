using Azure.Data.Tables;
using CrisisReview.Azure;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Audit;

[Collection(ReviewedBook.Name)]
public sealed class AuditTests(ReviewedApp app)
{
    [Fact]
    public async Task Whoever_started_cancelled_or_downloaded_something_stands_in_the_audit()
    {
        const string Packs = $"/api/scenario-runs/{ReviewedApp.RunId}/packs";
        await app.AddWaitingRunAsync("audited");
        await app.Api.JsonAsync("DELETE", "/api/scenario-runs/audited");
        using var pack = await app.Api.SendAsync("GET", Packs + "/ranking.csv");
        await app.Api.JsonAsync("POST", Packs + "/ranking.csv/link");

        var entries = await EntriesAsync();

        Assert.All(entries, entry => Assert.Equal("automation", entry.Who));
        Assert.Contains(entries, entry => entry.Action == "import");
        Assert.Contains(("automation", "start run", ReviewedApp.RunId, "done"), entries);
        Assert.Contains(("automation", "cancel run", "audited", "done"), entries);
        Assert.Contains(("automation", "download pack", $"{ReviewedApp.RunId}/ranking.csv", "done"), entries);
        Assert.Contains(("automation", "link pack", $"{ReviewedApp.RunId}/ranking.csv", "done"), entries);
    }

    private async Task<IReadOnlyList<(string Who, string Action, string Subject, string Outcome)>> EntriesAsync()
    {
        var entries = new List<(string, string, string, string)>();
        await foreach (var row in app.Service<StorageClients>().Audit.QueryAsync<TableEntity>())
        {
            entries.Add((row.GetString("Who")!, row.GetString("Action")!, row.GetString("Subject")!, row.GetString("Outcome")!));
        }

        return entries;
    }
}
