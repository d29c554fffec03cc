using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Runs;

[Collection(ChangingBook.Name)]
public sealed class ApprovalTests(BookApp app)
{
    [Fact]
    public async Task The_first_sign_off_stands_and_the_packs_made_after_it_show_it()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var started = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "mild-recession", "asOf": "2026-09-01" }""", ("Idempotency-Key", "to be approved"));
        var run = await app.Api.EndOfAsync((string)started["runId"]!);
        var address = $"/api/scenario-runs/{run["runId"]}";
        var before = await app.Api.GetAsync(address + "/packs");

        var approved = await app.Api.JsonAsync("POST", address + "/approval", Api.Json("""{ "note": "As discussed in the board" }"""));
        var again = await app.Api.JsonAsync("POST", address + "/approval", Api.Json("""{ "note": "Another" }"""));
        var bare = await app.Api.JsonAsync("POST", address + "/approval");
        var after = await ReprintedAsync(address + "/packs");

        Assert.Equal(("automation", "As discussed in the board"), ((string)approved["approval"]!["by"]!, (string)approved["approval"]!["note"]!));
        Assert.All([again, bare, await app.Api.GetAsync(address)], view => Assert.Equal(approved["approval"]!.ToJsonString(), view["approval"]!.ToJsonString()));
        Assert.Equal(((string)run["resultSha256"]!, "completed"), ((string)approved["resultSha256"]!, (string)approved["status"]!));
        Assert.Contains((await app.Api.GetAsync("/api/scenario-runs"))["items"]!.AsArray(), item => item!["approval"]?.ToJsonString() == approved["approval"]!.ToJsonString());
        Assert.Equal(Names(before), Names(after));
        foreach (var (old, renewed) in before["items"]!.AsArray().Zip(after["items"]!.AsArray()))
        {
            using var pack = await app.Api.SendAsync("GET", (string)renewed!["url"]!);
            Assert.Equal(HttpStatusCode.OK, pack.StatusCode);
            Assert.Equal((string)renewed["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(await pack.Content.ReadAsByteArrayAsync())));
            Assert.Equal((string)old!["kind"]! is "ranking" or "attention" or "calendar", (string)old["sha256"]! == (string)renewed["sha256"]!);
        }
    }

    [Fact]
    public async Task A_run_that_was_cancelled_cannot_be_approved()
    {
        await app.AddWaitingRunAsync("not-to-be-approved");
        var early = await app.Api.JsonAsync("POST", "/api/scenario-runs/not-to-be-approved/approval", content: null, HttpStatusCode.Conflict);
        await app.Api.JsonAsync("DELETE", "/api/scenario-runs/not-to-be-approved");
        var late = await app.Api.JsonAsync("POST", "/api/scenario-runs/not-to-be-approved/approval", content: null, HttpStatusCode.Conflict);

        Assert.Equal("Run not-to-be-approved is queued; a run is approved once it has completed. Ask again then.", (string)early["detail"]!);
        Assert.Equal("Run not-to-be-approved has been cancelled and cannot be approved. Start a new run.", (string)late["detail"]!);
    }

    private static IEnumerable<string> Names(JsonObject packs) => packs["items"]!.AsArray().Select(pack => (string)pack!["name"]!);

    private async Task<JsonObject> ReprintedAsync(string address)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1);)
        {
            var packs = await app.Api.GetAsync(address);
            if (packs["items"]!.AsArray().All(pack => (bool)pack!["approved"]!))
            {
                return packs;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The packs were not printed again within a minute.");
    }
}
