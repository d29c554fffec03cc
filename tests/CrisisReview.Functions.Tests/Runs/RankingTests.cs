using System.Text;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Runs;

[Collection(ReviewedBook.Name)]
public sealed class RankingTests(ReviewedApp app)
{
    private const string Ranking = $"/api/scenario-runs/{ReviewedApp.RunId}/ranking";
    private const string Account = $"/api/scenario-runs/{ReviewedApp.RunId}/accounts/";

    private static readonly string[] Levers = ["receivables", "orders", "renewals", "opportunities", "costToServe"];

    [Theory]
    [InlineData("", "exposureRank")]
    [InlineData("?sort=exposure", "exposureRank")]
    [InlineData("?sort=Value", "stressedValueRank")]
    public async Task A_ranking_is_in_the_order_asked_for(string query, string rank)
    {
        var rows = await RowsAsync(query);

        Assert.Equal(Enumerable.Range(1, 5), rows.Select(row => (int)row[rank]!));
        Assert.DoesNotContain(rows, row => (string)row["accountId"]! == "HQ");
    }

    [Fact]
    public async Task The_furthest_moved_come_first_where_movement_is_asked_for()
    {
        var moves = (await RowsAsync("?sort=movement")).Select(row => Math.Abs((int)row["movement"]!)).ToList();

        Assert.Equal(moves.OrderDescending(), moves);
        Assert.All(await RowsAsync(""), row => Assert.Equal((int)row["valueRank"]! - (int)row["stressedValueRank"]!, (int)row["movement"]!));
    }

    [Fact]
    public async Task A_ranking_is_of_one_executive_and_in_pages()
    {
        Assert.All(await RowsAsync("?executive=E1"), row => Assert.Equal("E1", (string)row["executiveId"]!));
        Assert.Equal(2, (await RowsAsync("?executive=E1")).Count);
        var first = await app.Api.GetAsync(Ranking + "?top=3");
        var second = await app.Api.GetAsync(Ranking + $"?top=3&after={first["next"]}");

        Assert.Equal((3, 2), (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count));
        Assert.Null(second["next"]);
        Assert.Equal((await RowsAsync("")).Select(Id), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(row => Id(row!.AsObject())));
    }

    [Fact]
    public async Task A_ranking_is_of_one_segment_and_every_account_is_in_one()
    {
        var shown = new List<string>();
        foreach (var segment in new[] { "protect", "grow", "secureCash", "automate" })
        {
            var rows = await RowsAsync($"?segment={segment}");
            Assert.All(rows, row => Assert.Equal(segment, (string)row["segment"]!));
            Assert.All(rows, row => Assert.Equal(((bool)row["key"]!, (bool)row["exposed"]!), (segment is "protect" or "grow", segment is "protect" or "secureCash")));
            shown.AddRange(rows.Select(Id));
        }

        Assert.Equal((await RowsAsync("")).Select(Id).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.Equal((await RowsAsync("?segment=protect")).Select(Id), (await RowsAsync("?segment=PROTECT")).Select(Id));
    }

    [Fact]
    public async Task An_account_says_how_its_score_and_segment_came_about()
    {
        foreach (var row in await RowsAsync(""))
        {
            Assert.Equal((decimal)row["score"]!, row["scoreParts"]!.AsObject().Sum(part => (decimal)part.Value!["points"]!));
            var reason = (await app.Api.GetAsync(Account + Uri.EscapeDataString(Id(row))))["segmentReason"]!;
            Assert.Equal((string)row["segment"]!, (string)reason["segment"]!);
            Assert.Equal((bool)row["key"]!, (bool)reason["key"]!["inside"]!);
            Assert.Equal((bool)row["exposed"]!, (bool)reason["exposed"]!["inside"]!);
            Assert.Contains("80 % of annual revenue", (string)reason["rule"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ranking_is_a_spreadsheet_too()
    {
        using var reply = await app.Api.SendAsync("GET", Ranking + "?top=1", content: null, ("Accept", "text/csv"));
        var bytes = await reply.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv; charset=utf-8", reply.Content.Headers.ContentType?.ToString());
        Assert.Equal("ranking.csv", reply.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("accountId,name,executiveId,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("\"Núñez, Hijos y Cía.\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_accounts_items_add_up_to_its_levers_and_those_to_its_loss()
    {
        foreach (var row in await RowsAsync(""))
        {
            var detail = await app.Api.GetAsync(Account + Uri.EscapeDataString(Id(row)));
            var impact = detail["impact"]!;
            foreach (var lever in Levers)
            {
                var items = impact["items"]!.AsArray().Where(item => (string)item!["lever"]! == lever);
                Near((decimal)row["lossByLever"]![lever]!, items.Sum(item => (decimal)item!["expectedLoss"]!));
            }

            Assert.All(impact["items"]!.AsArray(), item =>
                Near((decimal)item!["expectedLoss"]!, (decimal)item["certainLoss"]! + ((decimal)item["failureProbability"]! * (decimal)item["jump"]!)));
            Near((decimal)row["expectedLoss"]!, Levers.Sum(lever => (decimal)impact["lossByLever"]![lever]!));
            Near((decimal)row["stressedContribution"]!, (decimal)row["baselineContribution"]! - (decimal)row["expectedLoss"]!);
            Near((decimal)row["expectedLoss"]!, detail["reasons"]!.AsArray().Sum(reason => (decimal)reason!["loss"]!));
            Assert.True(JsonNode.DeepEquals(row, detail["ranking"]));
        }
    }

    [Fact]
    public async Task Accounts_add_up_to_the_summary()
    {
        var rows = await RowsAsync("");

        foreach (var figure in new[] { "baselineContribution", "stressedContribution", "expectedLoss", "atStake" })
        {
            Near((decimal)app.Run["summary"]![figure]!, rows.Sum(row => (decimal)row[figure]!));
        }
    }

    [Fact]
    public async Task An_internal_account_has_an_impact_and_no_place()
    {
        var detail = await app.Api.GetAsync(Account + "HQ");

        Assert.Null(detail["ranking"]);
        Assert.Equal("HQ", (string)detail["profile"]!["account"]!["accountId"]!);
        Assert.NotNull(detail["impact"]);
    }

    [Theory]
    [InlineData("A%2F1", "A/1")]
    [InlineData("A%252F1", "A%2F1")]
    [InlineData("%E6%A0%AA%E5%BC%8F%E4%BC%9A%E7%A4%BE%20%E6%9D%B1", "株式会社 東")]
    public async Task An_account_of_a_run_is_found_however_awkward_its_id(string address, string accountId) =>
        Assert.Equal(accountId, (string)(await app.Api.GetAsync(Account + address))["ranking"]!["accountId"]!);

    private async Task<IReadOnlyList<JsonObject>> RowsAsync(string query) =>
        [.. (await app.Api.GetAsync(Ranking + query))["items"]!.AsArray().Select(row => row!.AsObject())];

    private static string Id(JsonObject row) => (string)row["accountId"]!;

    /// <summary>Equal but for the rounding of shown amounts to 1/10 000 in each term.</summary>
    private static void Near(decimal expected, decimal actual) => Assert.InRange(actual, expected - 0.001m, expected + 0.001m);
}
