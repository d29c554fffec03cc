using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Comparisons;

[Collection(ChangingBook.Name)]
public sealed class ComparisonTests(BookApp app)
{
    private const string Replace = "?replace=true";

    [Fact]
    public async Task A_quarter_later_the_earlier_run_is_held_against_what_came()
    {
        await app.Api.ImportAsync(Replace, SmallBook.Tables);
        var earlier = await RunAsync("mild-recession", "2026-09-01");
        await app.Api.ImportAsync(Replace, QuarterLater());
        var later = await RunAsync("mild-recession", "2026-12-01");

        var comparison = await CompareAsync(later, earlier);

        Assert.Equal((earlier, later), ((string)comparison["earlier"]!["runId"]!, (string)comparison["later"]!["runId"]!));
        Assert.Equal(5, (int)comparison["accounts"]!["total"]!);
        Assert.Equal((0, 0, 5), Members(comparison["book"]!));
        var orders = Line(comparison, "orders");
        Assert.Equal((3, 165000m, 80000m, 55000m, 30000m, 30000m), ((int)orders["items"]!, Amount(orders, "amount"), Amount(orders, "kept"), Amount(orders, "lost"), Amount(orders, "open"), Amount(orders, "late")));
        Assert.Equal("O3", (string)comparison["backTest"]!["surprises"]![0]!["reference"]!);
        Assert.Null(comparison["backTestOmitted"]);
        Assert.True(JsonNode.DeepEquals(comparison, await CompareAsync(earlier, later)));
    }

    [Fact]
    public async Task Two_scenarios_on_one_book_are_compared_without_a_back_test()
    {
        await app.Api.ImportAsync(Replace, SmallBook.Tables);
        var mild = await RunAsync("mild-recession", "2026-09-01");
        var severe = await RunAsync("asian-crisis-1997-severe", "2026-09-01");

        var comparison = await CompareAsync(mild, severe);

        Assert.Null(comparison["backTest"]);
        Assert.Equal("Both runs have the same run date, so nothing can have come true between them.", (string)comparison["backTestOmitted"]!);
        var figures = comparison["figures"]!;
        Assert.Equal(0m, Amount(figures["baselineContribution"]!, "difference"));
        Assert.True(Amount(figures["expectedLoss"]!, "difference") > 0m);
        Assert.Equal(Amount(figures["expectedLoss"]!, "difference"), figures["lossByLever"]!.AsObject().Sum(lever => Amount(lever.Value!, "difference")), 3);
        Assert.All(comparison["accounts"]!["items"]!.AsArray(), account => Assert.Equal((string)account!["earlierSegment"]! != (string)account["laterSegment"]!, account["crossings"] is not null));
    }

    [Fact]
    public async Task Lists_are_cut_and_say_how_long_they_are()
    {
        await app.Api.ImportAsync(Replace, SmallBook.Tables);
        var run = await RunAsync("mild-recession", "2026-09-01");

        var comparison = await app.Api.GetAsync($"/api/scenario-runs/{run}/comparison?with={run}&top=2");

        Assert.Equal((2, 5), (comparison["accounts"]!["items"]!.AsArray().Count, (int)comparison["accounts"]!["total"]!));
    }

    // O1 delivered, O2 late, O3 cancelled before it was due.
    private static (string Table, string Csv)[] QuarterLater() =>
        [.. SmallBook.Tables.Select(table => table.Table == "orders"
            ? (table.Table, string.Join('\n', table.Csv.Split('\n').Where(line => !line.StartsWith("O1", StringComparison.Ordinal) && !line.StartsWith("O3", StringComparison.Ordinal))))
            : table)];

    private async Task<string> RunAsync(string scenario, string asOf)
    {
        var started = await app.Api.PostAsync("/api/scenario-runs", $$"""{ "scenarioId": "{{scenario}}", "asOf": "{{asOf}}", "packs": "none", "paths": 1000 }""");
        return (string)(await app.Api.EndOfAsync((string)started["runId"]!))["runId"]!;
    }

    private Task<JsonObject> CompareAsync(string one, string other) => app.Api.GetAsync($"/api/scenario-runs/{one}/comparison?with={other}");

    private static JsonNode Line(JsonObject comparison, string lever) => comparison["backTest"]!["lines"]!.AsArray().Single(line => (string)line!["lever"]! == lever)!;

    private static (int Entered, int Left, int Stayed) Members(JsonNode change) => ((int)change["entered"]!["total"]!, (int)change["left"]!["total"]!, (int)change["stayed"]!);

    private static decimal Amount(JsonNode node, string name) => (decimal)node[name]!;
}
