using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Runs;

[Collection(ReviewedBook.Name)]
public sealed class ExecutivesTests(ReviewedApp app)
{
    private const string Run = $"/api/scenario-runs/{ReviewedApp.RunId}";

    [Fact]
    public async Task Every_key_account_is_placed_or_listed_with_the_reason()
    {
        var executives = await app.Api.GetAsync(Run + "/executives");
        var key = Items(await app.Api.GetAsync(Run + "/ranking")).Where(row => (bool)row["key"]!).Select(row => (string)row["accountId"]!);

        var placed = executives["placements"]!.AsArray().Select(placement => (string)placement!["accountId"]!);
        var unplaced = executives["unplaced"]!.AsArray().Select(account => (string)account!["accountId"]!);

        Assert.Equal(key.Order(StringComparer.Ordinal), placed.Concat(unplaced).Order(StringComparer.Ordinal));
        Assert.Equal("E1", Placed(executives, "A-1"));
        Assert.All(executives["executives"]!.AsArray(), hours => Assert.True((decimal)hours!["hoursPlanned"]! <= (decimal)hours["hoursAvailable"]!));
        Assert.Empty(executives["contactGaps"]!.AsArray());
    }

    [Fact]
    public async Task An_account_has_its_plan_with_dates_in_the_quarter()
    {
        var executives = await app.Api.GetAsync(Run + "/executives");
        var account = await app.Api.GetAsync(Run + "/accounts/A-1");
        var attention = account["attention"]!;

        Assert.Equal("E1", (string)account["plannedExecutiveId"]!);
        Assert.Equal((string)account["ranking"]!["segment"]!, (string)attention["segment"]!);
        Assert.NotEmpty(attention["contacts"]!.AsArray());
        Assert.All(attention["contacts"]!.AsArray(), contact =>
            Assert.InRange(Day(contact!["date"]!), Day(executives["quarterStart"]!), Day(executives["quarterEnd"]!)));
        Assert.Null((await app.Api.GetAsync(Run + "/accounts/HQ"))["attention"]);
    }

    [Fact]
    public async Task Hours_of_the_executives_are_those_of_their_accounts()
    {
        var executives = await app.Api.GetAsync(Run + "/executives");
        foreach (var executive in executives["executives"]!.AsArray().Append(executives["sharedDesk"]).Select(hours => hours!.AsObject()))
        {
            var hours = 0m;
            var accounts = 0;
            foreach (var row in Items(await app.Api.GetAsync(Run + "/ranking")))
            {
                var account = await app.Api.GetAsync($"{Run}/accounts/{Uri.EscapeDataString((string)row["accountId"]!)}");
                var own = (string?)account["plannedExecutiveId"] == (string?)executive["executiveId"];
                hours += own ? (decimal)account["attention"]!["hoursPlanned"]! : 0m;
                accounts += own ? 1 : 0;
            }

            Assert.Equal((accounts, hours), ((int)executive["accounts"]!, (decimal)executive["hoursPlanned"]!));
        }
    }

    private static string Placed(JsonObject executives, string accountId) =>
        (string)executives["placements"]!.AsArray().Single(placement => (string)placement!["accountId"]! == accountId)!["executiveId"]!;

    private static DateOnly Day(JsonNode node) => DateOnly.Parse((string)node!, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<JsonObject> Items(JsonObject page) => page["items"]!.AsArray().Select(item => item!.AsObject());
}
