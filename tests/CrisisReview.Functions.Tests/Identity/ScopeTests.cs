using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>What an executive reads holds nothing of others: no row, no count, no total.</summary>
[Collection(SignedInPeople.Name)]
public sealed class ScopeTests(SignedInApp app)
{
    private const string Run = $"/api/scenario-runs/{SignedInApp.RunId}";

    [Theory]
    [InlineData("/api/accounts", 3)]
    [InlineData("/api/accounts?executive=E1", 3)]
    [InlineData("/api/accounts?executive=E2", 0)]
    [InlineData("/api/accounts?top=1", 3)]
    [InlineData(Run + "/ranking", 2)]
    [InlineData(Run + "/ranking?sort=movement&top=1", 2)]
    [InlineData(Run + "/ranking?executive=E2", 0)]
    [InlineData(Run + "/packs", 5)]
    [InlineData("/api/accounts/A-1/reviews", 0)]
    public async Task Lists_count_only_his_own(string path, int total) => Assert.Equal(total, (int)(await GetAsync(path))["total"]!);

    [Fact]
    public async Task Lists_hold_only_his_own()
    {
        Assert.Equal(["A-1", "A/1", "HQ"], Items(await GetAsync("/api/accounts")).Select(item => (string)item["accountId"]!));
        Assert.Equal(["A-1", "A/1"], Items(await GetAsync(Run + "/ranking")).Select(item => (string)item["accountId"]!).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["accounts/A-1.pdf", "accounts/A~2F1.pdf", "accounts/HQ.pdf", "executives/E1.ics", "executives/E1.pdf"],
            Items(await GetAsync(Run + "/packs")).Select(item => (string)item["name"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_ranking_as_a_file_holds_only_his_own()
    {
        using var reply = await app.Api.SendAsync("GET", Run + "/ranking", content: null, SignedInApp.Jose, ("Accept", "text/csv"));
        var rows = (await reply.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, rows.Length);
        Assert.All(rows.Skip(1), row => Assert.Contains(",E1,", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_tells_him_nothing_of_the_whole_book()
    {
        var listed = Items(await GetAsync("/api/scenario-runs")).Single(run => (string)run["runId"]! == SignedInApp.RunId);
        foreach (var run in new[] { await GetAsync(Run), listed })
        {
            Assert.Equal("completed", (string)run["status"]!);
            Assert.DoesNotContain(run, member => member.Key is "summary" or "snapshot" or "error");
            Assert.Equal((0, 0), ((int)run["progress"]!["done"]!, (int)run["progress"]!["total"]!));
        }
    }

    [Theory]
    [InlineData("GET /api/accounts/{0}")]
    [InlineData("GET /api/accounts/{0}/reviews")]
    [InlineData("GET " + Run + "/accounts/{0}")]
    [InlineData("GET " + Run + "/packs/accounts/{0}.pdf")]
    [InlineData("POST " + Run + "/packs/executives/{0}.pdf/link")]
    public async Task Others_are_answered_as_what_does_not_exist(string request)
    {
        var (method, path) = (request.Split(' ')[0], request.Split(' ')[1]);
        var (other, none) = path.Contains("packs/executives", StringComparison.Ordinal) ? ("E2", "E9") : path.Contains("packs", StringComparison.Ordinal) ? ("100~25", "99~25") : ("100%25", "99%25");

        Assert.Equal(
            (await WordsAsync(method, path, other)).Replace("100", "99", StringComparison.Ordinal).Replace("E2", "E9", StringComparison.Ordinal),
            await WordsAsync(method, path, none));
    }

    [Fact]
    public async Task He_is_told_who_he_is_and_given_his_own_pack()
    {
        var me = await GetAsync("/api/me");
        using var pack = await app.Api.SendAsync("GET", "/api/me/pack", content: null, SignedInApp.Jose);
        var own = Items(await GetAsync(Run + "/packs")).Single(item => (string)item["name"]! == "executives/E1.pdf");

        Assert.Equal(("José Álvarez, Jr.", "executive", "E1"), ((string)me["name"]!, (string)me["role"]!, (string)me["executiveId"]!));
        Assert.Equal(HttpStatusCode.OK, pack.StatusCode);
        Assert.Equal($"\"{own["sha256"]}\"", pack.Headers.ETag?.Tag);
        Assert.Equal("application/pdf", pack.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task His_calendar_has_his_accounts_only()
    {
        using var reply = await app.Api.SendAsync("GET", "/api/me/calendar.ics", content: null, SignedInApp.Jose);
        var calendar = (await reply.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

        Assert.Equal("text/calendar", reply.Content.Headers.ContentType?.MediaType);
        Assert.Contains("SUMMARY:Visit: Núñez\\, Hijos y Cía.\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split('\n').Where(line => line.StartsWith("UID:", StringComparison.Ordinal)), line => Assert.Matches("-(A-1|A%2F1)@", line));
    }

    private static IEnumerable<JsonObject> Items(JsonObject page) => page["items"]!.AsArray().Select(item => item!.AsObject());

    private Task<JsonObject> GetAsync(string path) => app.Api.JsonAsync("GET", path, content: null, HttpStatusCode.OK, SignedInApp.Jose);

    private async Task<string> WordsAsync(string method, string path, string id)
    {
        var address = path.Replace("{0}", id, StringComparison.Ordinal);
        return (await app.Api.JsonAsync(method, address, content: null, HttpStatusCode.NotFound, SignedInApp.Jose)).ToJsonString();
    }
}
