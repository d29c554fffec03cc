using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class DecisionJourneyTests(ChromiumBrowser browser, SampleHouse sample)
{
    [SkippableFact]
    public async Task A_manager_compares_two_runs_signs_one_off_and_hands_out_packs_that_say_so()
    {
        var earlier = await sample.FirstRunAsync();
        var run = await sample.CompleteRunAsync(new() { ["scenarioId"] = "mild-recession", ["packs"] = "executives" });
        await using var console = await browser.OpenAsync(sample, $"#/runs/{run}/comparison?with={earlier}", audited: true);
        var compared = await sample.ReadAsync($"api/scenario-runs/{run}/comparison?with={earlier}&top=1");
        await Assertions.Expect(console.Table("Accounts in both runs")).ToBeVisibleAsync();
        await Assertions.Expect(console.Page.GetByText($"of {compared["accounts"]!["total"]}").First).ToBeVisibleAsync();
        await Assertions.Expect(console.Table("Accounts that changed segment, and why").Locator("tbody tr").First).ToContainTextAsync("those that bring 80 % of");
        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
        await console.PictureAsync("comparison");

        await console.Link("Summary").ClickAsync();
        await console.Page.GetByLabel("Note").FillAsync("Agreed by the board");
        await console.Button("Approve this run").ClickAsync();
        await Assertions.Expect(console.Page.GetByText("Agreed by the board")).ToBeVisibleAsync();
        await console.Link("Packs").ClickAsync();
        await SignedOffAsync(console);
        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
    }

    [SkippableFact]
    public async Task Every_pack_says_for_whom_it_is_by_name()
    {
        var run = await sample.FirstRunAsync();
        var plan = await sample.ReadAsync($"api/scenario-runs/{run}/executives");
        await using var console = await browser.OpenAsync(sample, $"#/runs/{run}/packs");
        var rows = console.Table("Packs").Locator("tbody tr");

        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("Management pack");
        await Assertions.Expect(rows.Filter(new() { HasText = "attention.csv" })).ToContainTextAsync("All contacts");
        var first = plan["executives"]!.AsArray().First(e => (string)e!["executiveId"]! == "E0009")!;
        await Assertions.Expect(rows.Filter(new() { HasText = "E0009.ics" })).ToContainTextAsync($"{first["name"]}Calendar of visits");
    }

    /// <summary>The packs are printed again after the sign-off, one by one; the new ones are listed when all are there.</summary>
    private static async Task SignedOffAsync(ConsolePage console)
    {
        var rows = console.Table("Packs").Locator("tbody tr");
        for (var look = 0; look < 120; look++)
        {
            await rows.First.WaitForAsync();
            if (await rows.Filter(new() { HasText = "management.pdf" }).GetByText("Signed off").CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(500);
            await console.Page.ReloadAsync();
        }

        Assert.Fail("The packs were not printed again within a minute.");
    }
}
