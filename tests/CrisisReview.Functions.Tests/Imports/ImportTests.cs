using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Imports;

[Collection(ChangingBook.Name)]
public sealed class ImportTests(BookApp app)
{
    private const string SmallCounts = """{ "accounts": 6, "invoices": 6, "orders": 3, "contracts": 3, "opportunities": 2, "executives": 2 }""";

    [Fact]
    public async Task A_book_is_imported_and_importing_it_again_changes_nothing()
    {
        var first = await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var profiles = await ProfilesAsync();
        var second = await app.Api.ImportAsync("", SmallBook.Tables);

        AssertJson(SmallCounts, first["imported"]);
        AssertJson(SmallCounts, second["imported"]);
        AssertJson("""{ "added": 0, "changed": 0, "unchanged": 6, "removed": 0 }""", second["profiles"]);
        AssertJson("[]", second["rejected"]);
        Assert.Equal(profiles, await ProfilesAsync());
        Assert.NotEqual((string)first["importId"]!, (string)second["importId"]!);
    }

    [Fact]
    public async Task A_JSON_book_is_the_same_book()
    {
        await app.Api.ImportAsync("?replace=true", ("accounts", "accountId,name,industry,annualRevenue\nJ1,\"Ångström, AB\",Food,1200.50\n"), ("invoices", "invoiceId,accountId,amount,dueDate\nX1,J1,-3,2026-01-31\n"));
        var fromCsv = await ProfilesAsync();

        var report = await app.Api.JsonAsync("POST", "/api/imports?replace=true", Api.Json("""
            {
              "accounts": [{ "accountId": "J1", "name": "Ångström, AB", "industry": "Food", "annualRevenue": 1200.50 }],
              "invoices": [{ "invoiceId": "X1", "accountId": "J1", "amount": "-3", "dueDate": "2026-01-31" }]
            }
            """));

        AssertJson("""{ "accounts": 1, "invoices": 1 }""", report["imported"]);
        AssertJson("""{ "added": 0, "changed": 0, "unchanged": 1, "removed": 0 }""", report["profiles"]);
        Assert.Equal(fromCsv, await ProfilesAsync());
    }

    [Fact]
    public async Task A_later_import_adds_to_the_book_and_a_replacing_one_is_the_book()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var added = await app.Api.ImportAsync("", ("invoices", "invoiceId,accountId,amount,dueDate\nI9,HQ,10,2026-01-01\n"));
        var replaced = await app.Api.ImportAsync("?replace=true", ("accounts", "accountId,name,industry,annualRevenue\nA-1,Núñez,Food,5\nNEW,New,Food,6\n"));

        AssertJson("""{ "added": 0, "changed": 1, "unchanged": 0, "removed": 0 }""", added["profiles"]);
        AssertJson("""{ "added": 1, "changed": 1, "unchanged": 0, "removed": 5 }""", replaced["profiles"]);
        Assert.Equal(["A-1", "NEW"], await IdsAsync("/api/accounts"));
        Assert.Null((await app.Api.GetAsync("/api/accounts/A-1"))["account"]!["region"]);
    }

    [Fact]
    public async Task Lenient_leaves_bad_rows_out_and_says_which()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var report = await app.Api.ImportAsync("?mode=lenient", ("invoices", "invoiceId,accountId,amount,dueDate\nI8,HQ,oops,2026-01-01\nI9,HQ,10,2026-01-01\n"));

        AssertJson("""{ "invoices": 1 }""", report["imported"]);
        AssertJson(
            """[{ "table": "invoices", "line": 2, "column": "amount", "value": "oops", "problem": "is not a number: write digits with a decimal point, such as 1234.50" }]""",
            report["rejected"]);
        var invoices = (await app.Api.GetAsync("/api/accounts/HQ"))["invoices"]!;
        AssertJson("""[{ "invoiceId": "I9", "amount": 10, "dueDate": "2026-01-01" }]""", invoices);
    }

    [Fact]
    public async Task An_executive_nobody_knows_is_a_warning()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var report = await app.Api.ImportAsync("", ("accounts", "accountId,name,industry,annualRevenue,executiveId\nA-1,Núñez,Food,5,E77\n"));

        Assert.Equal(1, (int)report["warningsTotal"]!);
        AssertJson(
            """
            [{ "table": "accounts", "line": 2, "column": "executiveId", "value": "E77",
               "message": "is not an executive of the book: the account goes to the shared desk until that executive is imported" }]
            """,
            report["warnings"]);
    }

    [Theory]
    [InlineData("A-1", "A-1")]
    [InlineData("A%2F1", "A/1")]
    [InlineData("A%2f1", "A/1")]
    [InlineData("A%252F1", "A%2F1")]
    [InlineData("100%25", "100%")]
    [InlineData("%E6%A0%AA%E5%BC%8F%E4%BC%9A%E7%A4%BE%20%E6%9D%B1", "株式会社 東")]
    [InlineData("HQ?after=x/y", "HQ")]
    public async Task An_account_is_found_by_its_id_however_awkward(string address, string accountId)
    {
        await app.Api.ImportAsync("", SmallBook.Tables);

        Assert.Equal(accountId, (string)(await app.Api.GetAsync($"/api/accounts/{address}"))["account"]!["accountId"]!);
    }

    [Fact]
    public async Task Accounts_come_in_pages_and_by_executive()
    {
        await app.Api.ImportAsync("?replace=true", SmallBook.Tables);
        var ids = new List<string>();
        var path = "/api/accounts?top=4";
        for (string? next = ""; next is not null;)
        {
            var page = await app.Api.GetAsync(path + next);
            Assert.Equal(6, (int)page["total"]!);
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["accountId"]!));
            next = page["next"] is { } token ? $"&after={token}" : null;
        }

        Assert.Equal(["100%", "A%2F1", "A-1", "A/1", "HQ", "株式会社 東"], ids);
        Assert.Equal(["100%", "A%2F1"], await IdsAsync("/api/accounts?executive=E2"));
        Assert.Empty(await IdsAsync("/api/accounts?executive=E3"));
    }

    private async Task<IReadOnlyList<string>> IdsAsync(string path) =>
        [.. (await app.Api.GetAsync(path))["items"]!.AsArray().Select(item => (string)item!["accountId"]!)];

    private async Task<IReadOnlyList<string>> ProfilesAsync()
    {
        var profiles = new List<string>();
        foreach (var id in await IdsAsync("/api/accounts"))
        {
            profiles.Add((await app.Api.GetAsync($"/api/accounts/{Uri.EscapeDataString(id)}")).ToJsonString());
        }

        return profiles;
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString() ?? "null");
}
