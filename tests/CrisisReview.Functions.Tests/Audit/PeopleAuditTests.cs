using System.Net;
using Azure.Data.Tables;
using CrisisReview.Azure;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Audit;

[Collection(SignedInPeople.Name)]
public sealed class PeopleAuditTests(SignedInApp app)
{
    private static readonly (string, string) Ana = ("X-MS-CLIENT-PRINCIPAL-NAME", "ana@example.com");

    [Fact]
    public async Task Whoever_reviewed_approved_or_downloaded_stands_in_the_audit_by_name()
    {
        var review = await app.Api.JsonAsync(
            "POST", "/api/accounts/HQ/reviews", Api.Json("""{ "reviewedOn": "2026-08-02" }"""), HttpStatusCode.Created, SignedInApp.Jose);
        using var pack = await app.Api.SendAsync("GET", "/api/me/pack", content: null, SignedInApp.Jose);
        using var other = await app.Api.SendAsync("GET", $"/api/scenario-runs/{SignedInApp.RunId}/packs/executives/E2.pdf", content: null, SignedInApp.Jose);
        var started = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "neutral", "packs": "none" }""", SignedInApp.Management, Ana);
        var run = (string)(await app.Api.EndOfAsync((string)started["runId"]!))["runId"]!;
        await app.Api.JsonAsync("POST", $"/api/scenario-runs/{run}/approval", content: null, HttpStatusCode.OK, SignedInApp.Management, Ana);

        var entries = await EntriesAsync();

        Assert.Contains(("jose@example.com", "review account", $"HQ/{review["reviewId"]}", "done"), entries);
        Assert.Contains(("jose@example.com", "download pack", $"{SignedInApp.RunId}/executives/E1.pdf", "done"), entries);
        Assert.Contains(("ana@example.com", "start run", run, "done"), entries);
        Assert.Contains(("ana@example.com", "approve run", run, "done"), entries);
        Assert.Contains(("jose@example.com", "download pack", $"{SignedInApp.RunId}/executives/E2.pdf", "refused"), entries);
        Assert.DoesNotContain(entries, entry => entry.Outcome == "begun");
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
