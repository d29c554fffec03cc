using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Reviews;

[Collection(ChangingBook.Name)]
public sealed class ReviewTests(BookApp app)
{
    private const string Reviews = "/api/accounts/A%2F1/reviews";

    [Fact]
    public async Task A_review_is_in_the_profile_and_in_the_next_run()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var review = await PostAsync("""{ "reviewedOn": "2026-08-20", "reviewedBy": "Eve", "notes": "Zahlt spät.", "findings": { "abilityPay": 1.5, "satisfaction": 3, "productsOwned": 4, "missionCritical": true, "shareOfWallet": 0.25 } }""");
        var account = (await app.Api.GetAsync("/api/accounts/A%2F1"))["account"]!;
        var started = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "mild-recession", "asOf": "2026-09-01", "packs": "none" }""");
        var run = await app.Api.EndOfAsync((string)started["runId"]!);
        var reviewed = (await app.Api.GetAsync($"/api/scenario-runs/{run["runId"]}/accounts/A%2F1"))["profile"]!["account"]!;

        Assert.Equal(("applied", "Eve", "automation"), ((string)review["effect"]!, (string)review["reviewedBy"]!, (string)review["recordedBy"]!));
        foreach (var profile in new[] { account, reviewed })
        {
            Assert.Equal((1.5m, 3m, 0.25m), ((decimal)profile["abilityPay"]!, (decimal)profile["satisfaction"]!, (decimal)profile["shareOfWallet"]!));
            Assert.Equal((4, true), ((int)profile["productsOwned"]!, (bool)profile["missionCritical"]!));
            Assert.Equal(("2026-08-20", "Eve"), ((string)profile["reviewedOn"]!, (string)profile["reviewedBy"]!));
        }

        Assert.Null(account["abilityExpand"]);
        Assert.Equal("Søndergaard A/S", (string)account["name"]!);
    }

    [Fact]
    public async Task The_same_content_is_the_same_review_and_so_is_the_same_key()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        const string Content = """{ "reviewedOn": "2026-07-01", "reviewedBy": "Eve", "findings": { "abilityAcquire": 7 } }""";
        var first = await PostAsync(Content);
        var again = await PostAsync(Content, HttpStatusCode.OK);
        var keyed = await PostAsync(Content, HttpStatusCode.Created, ("Idempotency-Key", "k"));
        var keyedAgain = await PostAsync(Content, HttpStatusCode.OK, ("Idempotency-Key", "k"));
        var other = await PostAsync("""{ "reviewedOn": "2026-07-02", "reviewedBy": "Eve" }""", HttpStatusCode.UnprocessableEntity, ("Idempotency-Key", "k"));

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(keyed.ToJsonString(), keyedAgain.ToJsonString());
        Assert.NotEqual((string)first["reviewId"]!, (string)keyed["reviewId"]!);
        Assert.Equal("/headers/Idempotency-Key", (string)other["errors"]![0]!["pointer"]!);
    }

    [Fact]
    public async Task Reviews_are_listed_by_visit_the_latest_first_and_an_older_one_changes_no_profile()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        const string Address = "/api/accounts/%E6%A0%AA%E5%BC%8F%E4%BC%9A%E7%A4%BE%20%E6%9D%B1/reviews";
        foreach (var (day, mark, effect) in new[] { ("2026-08-02", 2, "applied"), ("2026-08-09", 9, "applied"), ("2026-08-05", 5, "older") })
        {
            var document = $$"""{ "reviewedOn": "{{day}}", "reviewedBy": "Eve", "findings": { "enjoyment": {{mark}} } }""";
            Assert.Equal(effect, (string)(await app.Api.JsonAsync("POST", Address, Api.Json(document), HttpStatusCode.Created))["effect"]!);
        }

        var all = await app.Api.GetAsync(Address);
        var first = await app.Api.GetAsync(Address + "?top=1");
        var rest = await app.Api.GetAsync($"{Address}?after={first["next"]}");
        var account = (await app.Api.GetAsync(Address[..^"/reviews".Length]))["account"]!;

        Assert.Equal(["2026-08-09", "2026-08-05", "2026-08-02"], all["items"]!.AsArray().Select(review => (string)review!["reviewedOn"]!));
        Assert.Equal((3, 2), ((int)first["total"]!, rest["items"]!.AsArray().Count));
        Assert.Equal((9m, "2026-08-09"), ((decimal)account["enjoyment"]!, (string)account["reviewedOn"]!));
    }

    [Fact]
    public async Task An_import_replaces_column_by_column_what_a_review_wrote()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        await PostAsync("""{ "reviewedOn": "2026-08-21", "reviewedBy": "Eve", "findings": { "abilityPay": 1, "satisfaction": 3 } }""");
        await app.Api.ImportAsync("", ("accounts", "accountId,name,industry,annualRevenue,satisfaction\nA/1,Søndergaard A/S,Telecom,410000.50,8\n"));
        var account = (await app.Api.GetAsync("/api/accounts/A%2F1"))["account"]!;

        Assert.Equal((1m, 8m, "2026-08-21"), ((decimal)account["abilityPay"]!, (decimal)account["satisfaction"]!, (string)account["reviewedOn"]!));
    }

    private Task<JsonObject> PostAsync(string document, HttpStatusCode expected = HttpStatusCode.Created, params (string Name, string Value)[] headers) =>
        app.Api.JsonAsync("POST", Reviews, Api.Json(document), expected, headers);
}
