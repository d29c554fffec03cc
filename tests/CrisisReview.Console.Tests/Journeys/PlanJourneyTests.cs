using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed partial class PlanJourneyTests(ChromiumBrowser browser, SampleHouse sample)
{
    [SkippableFact]
    public async Task A_manager_sees_who_would_move_to_whom_and_why_by_name()
    {
        var run = await sample.FirstRunAsync();
        var plan = await sample.ReadAsync($"api/scenario-runs/{run}/executives");
        await using var console = await browser.OpenAsync(sample, $"#/runs/{run}/executives");

        await Assertions.Expect(console.Figure("Key accounts placed")).ToHaveTextAsync($"{plan["placements"]!.AsArray().Count}");
        await Assertions.Expect(console.Heading($"{plan["moves"]!.AsArray().Count} accounts would move")).ToBeVisibleAsync();
        var move = plan["moves"]!.AsArray().First(m => m!["gain"] is null)!;
        var row = console.Table("Moves").GetByRole(AriaRole.Row, new() { Name = "cannot stay" }).First;
        await Assertions.Expect(row).ToContainTextAsync(NameIn(plan, (string)move["to"]!));
        await Assertions.Expect(console.Table("Moves")).Not.ToContainTextAsync(ExecutiveId());
        await Assertions.Expect(console.Table("Placements")).Not.ToContainTextAsync(ExecutiveId());
    }

    [SkippableFact]
    public async Task Hours_of_an_executive_are_those_of_the_plan()
    {
        var run = await sample.FirstRunAsync();
        var plan = await sample.ReadAsync($"api/scenario-runs/{run}/executives");
        var busiest = plan["executives"]!.AsArray().MaxBy(e => (decimal)e!["hoursWanted"]!)!;
        await using var console = await browser.OpenAsync(sample, $"#/runs/{run}/executives");
        var row = console.Table("Hours of each executive").Locator("tbody tr").First;

        await Assertions.Expect(row.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync((string)busiest["name"]!);
        Assert.Equal(
            [(decimal)busiest["hoursAvailable"]!, (decimal)busiest["hoursWanted"]!, (decimal)busiest["hoursPlanned"]!],
            (await row.Locator("td.number").AllInnerTextsAsync()).Skip(2).Take(3).Select(text => decimal.Parse(text, CultureInfo.InvariantCulture)));
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Where_people_are_too_few_the_plan_says_who_has_no_place_and_who_is_stepped_down(ColorScheme colours)
    {
        var run = await sample.StrainedRunAsync(RunWithTooFewPeopleAsync);
        var plan = await sample.ReadAsync($"api/scenario-runs/{run}/executives");
        await using var console = await browser.OpenAsync(sample, $"#/runs/{run}/executives", colours, audited: true);

        await Assertions.Expect(console.Heading($"{plan["unplaced"]!.AsArray().Count} key accounts without a place")).ToBeVisibleAsync();
        await Assertions.Expect(console.Page.GetByText($"{plan["executivesMissing"]} more executives would be needed")).ToBeVisibleAsync();
        var steps = plan["executives"]!.AsArray().Sum(e => e!["steppedDown"]!.AsArray().Count);
        await Assertions.Expect(console.Heading($"{steps} accounts stepped down")).ToBeVisibleAsync();
        await Assertions.Expect(console.Table("Key accounts without a place").Locator("tbody tr").First).ToContainTextAsync("as many key accounts as the policy allows");
        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
    }

    [SkippableFact]
    public async Task An_account_says_why_it_is_where_it_is_and_what_is_done_for_it_when()
    {
        var run = await sample.FirstRunAsync();
        var first = (string)(await sample.ReadAsync($"api/scenario-runs/{run}/ranking?top=1"))["items"]![0]!["accountId"]!;
        var attention = (await sample.ReadAsync($"api/scenario-runs/{run}/accounts/{first}"))["attention"]!;
        await using var console = await browser.OpenAsync(sample, $"#/runs/{run}/accounts/{first}");

        await Assertions.Expect(console.Heading("Why it is in the segment Protect")).ToBeVisibleAsync();
        await Assertions.Expect(console.Table("Parts of the score").Locator("tbody tr")).ToHaveCountAsync(6);
        await Assertions.Expect(console.Table("Dated contacts").Locator("tbody tr")).ToHaveCountAsync(attention["contacts"]!.AsArray().Count);
        await Assertions.Expect(console.Table("Next actions")).ToContainTextAsync((string)attention["actions"]![0]!["text"]!);
        await Assertions.Expect(console.Table("Objectives")).ToContainTextAsync((string)attention["objectives"]![0]!["text"]!);
        await Assertions.Expect(console.Page.Locator("main")).Not.ToContainTextAsync(ExecutiveId());
    }

    private static string NameIn(JsonNode plan, string id) => (string)plan["executives"]!.AsArray().First(e => (string)e!["executiveId"]! == id)!["name"]!;

    /// <summary>One key account for each executive, and visits without end.</summary>
    private async Task<string> RunWithTooFewPeopleAsync()
    {
        var before = await sample.ChangePolicyAsync(policy =>
        {
            policy["placement"]!["mostKeyAccounts"] = 1;
            policy["attention"]!["cadence"]!["protect"]!["visits"] = new JsonObject { ["count"] = 50, ["hoursEach"] = 9 };
        });
        var run = await sample.CompleteRunAsync(new() { ["scenarioId"] = "asian-crisis-1997-severe", ["packs"] = "none", ["note"] = "Too few people" });
        await sample.ChangePolicyAsync(policy => (policy["placement"], policy["attention"]) = (before["placement"]!.DeepClone(), before["attention"]!.DeepClone()));
        return run;
    }

    [GeneratedRegex(@"\bE\d{4}\b")]
    private static partial Regex ExecutiveId();
}
