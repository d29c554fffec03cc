using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Runs;

[Collection(ReviewedBook.Name)]
public sealed class RunTests(ReviewedApp app)
{
    [Fact]
    public void A_run_goes_from_its_request_to_its_end_through_the_apps_own_queues()
    {
        Assert.Equal("completed", (string)app.Run["status"]!);
        Assert.Equal(ReviewedApp.RunId, (string)app.Run["runId"]!);
        Assert.Equal(6, (int)app.Run["snapshot"]!["accounts"]!);
        Assert.Equal("2026-09-01", (string)app.Run["asOf"]!);
        Assert.Equal("Förderung, ¿sí?", (string)app.Run["note"]!);
        Assert.Equal((int)app.Run["progress"]!["total"]!, (int)app.Run["progress"]!["done"]!);
        Assert.Matches("^[0-9a-f]{64}$", (string)app.Run["resultSha256"]!);
        Assert.EndsWith("+00:00", (string)app.Run["createdAt"]!, StringComparison.Ordinal);
        Assert.Equal(5, (int)app.Run["summary"]!["accounts"]!);
    }

    [Fact]
    public async Task The_same_key_and_body_are_the_same_run()
    {
        using var reply = await app.Api.SendAsync("POST", "/api/scenario-runs", Api.Json(ReviewedApp.Request), ("Idempotency-Key", ReviewedApp.Key));
        var run = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.Accepted, reply.StatusCode);
        Assert.Equal($"/api/scenario-runs/{ReviewedApp.RunId}", reply.Headers.Location?.ToString());
        Assert.Equal(app.Run.ToJsonString(), run.ToJsonString());
    }

    [Fact]
    public async Task A_key_sent_many_times_at_once_is_one_run()
    {
        const string Request = """{ "scenarioId": "neutral", "asOf": "2026-09-01", "packs": "none" }""";
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Api.PostAsync("/api/scenario-runs", Request, ("Idempotency-Key", "at once"))));
        var runId = Assert.Single(runs.Select(run => (string)run["runId"]!).Distinct());

        Assert.Equal("completed", (string)(await app.Api.EndOfAsync(runId))["status"]!);
        Assert.Single((await app.Api.GetAsync("/api/scenario-runs"))["items"]!.AsArray(), run => (string)run!["runId"]! == runId);
    }

    [Fact]
    public async Task Without_a_key_every_request_is_a_run_of_its_own_with_the_same_result()
    {
        var other = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "asian-crisis-1997-severe", "asOf": "2026-09-01", "packs": "none" }""");
        other = await app.Api.EndOfAsync((string)other["runId"]!);

        Assert.NotEqual(ReviewedApp.RunId, (string)other["runId"]!);
        Assert.Equal((string)app.Run["resultSha256"]!, (string)other["resultSha256"]!);
        Assert.Equal(0, (int)(await app.Api.GetAsync($"/api/scenario-runs/{other["runId"]}/packs"))["total"]!);
    }

    [Fact]
    public async Task A_scenario_of_ones_own_runs_without_being_stored()
    {
        var started = await app.Api.PostAsync(
            "/api/scenario-runs", """{ "scenario": { "id": "nothing-happens", "name": "Nothing happens" }, "asOf": "2026-09-01", "packs": "none" }""");
        var run = await app.Api.EndOfAsync((string)started["runId"]!);
        using var stored = await app.Api.SendAsync("GET", "/api/scenarios/nothing-happens");

        Assert.Equal("Nothing happens", (string)run["scenarioName"]!);
        Assert.Equal(0m, (decimal)run["summary"]!["lossByLever"]!["orders"]!);
        Assert.Equal(HttpStatusCode.NotFound, stored.StatusCode);
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_in_pages()
    {
        var all = await app.Api.GetAsync("/api/scenario-runs");
        var first = await app.Api.GetAsync("/api/scenario-runs?top=1");
        var rest = await app.Api.GetAsync($"/api/scenario-runs?after={first["next"]}");

        var times = all["items"]!.AsArray().Select(run => DateTimeOffset.Parse((string)run!["createdAt"]!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal((int)all["total"]! - 1, rest["items"]!.AsArray().Count);
        Assert.Contains(all["items"]!.AsArray(), run => (string)run!["runId"]! == ReviewedApp.RunId);
    }

    [Fact]
    public async Task A_run_under_way_is_cancelled_and_cancelling_it_again_changes_nothing()
    {
        await app.AddWaitingRunAsync("to-be-cancelled");
        var cancelled = await app.Api.JsonAsync("DELETE", "/api/scenario-runs/to-be-cancelled");
        var again = await app.Api.JsonAsync("DELETE", "/api/scenario-runs/to-be-cancelled");
        var ranking = await app.Api.JsonAsync("GET", "/api/scenario-runs/to-be-cancelled/ranking", content: null, HttpStatusCode.Conflict);

        Assert.Equal("cancelled", (string)cancelled["status"]!);
        Assert.Equal("Cancelled by automation.", (string)cancelled["error"]!);
        Assert.Equal(cancelled.ToJsonString(), again.ToJsonString());
        Assert.Equal("Run to-be-cancelled has no ranking: Cancelled by automation.", (string)ranking["detail"]!);
    }

    [Fact]
    public async Task A_run_of_a_currency_without_a_rate_fails_and_says_how_to_mend_it()
    {
        var book = new BookApp();
        await book.InitializeAsync();
        try
        {
            await book.Api.ImportAsync("", ("accounts", "accountId,name,industry,annualRevenue,currency\nA1,Acme,Food,5,CHF\n"));
            var started = await book.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "neutral" }""");
            var run = await book.Api.EndOfAsync((string)started["runId"]!);

            Assert.Equal("failed", (string)run["status"]!);
            Assert.Equal(
                "Account A1 is in CHF, and version 1 of the policy has no rate for it. Add rates.CHF with PUT /api/policy, then start a new run.", (string)run["error"]!);
        }
        finally
        {
            await book.DisposeAsync();
        }
    }
}
