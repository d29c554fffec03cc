using System.Text.Json.Nodes;
using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class ExecutiveJourneyTests(ChromiumBrowser browser, SampleHouse sample)
{
    [SkippableFact]
    public async Task An_executive_finds_his_pack_and_only_his_accounts_and_records_a_visit_on_the_phone()
    {
        var (executive, accounts) = await BusiestAsync();
        await using var console = await browser.OpenAsync(sample, width: 390, identity: $"executive:{executive}", audited: true);
        await Assertions.Expect(console.Heading($"My accounts: {accounts}")).ToBeVisibleAsync();
        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
        Assert.InRange(await console.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
        var download = await console.Page.RunAndWaitForDownloadAsync(() => console.Link("Save").ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);

        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Record a review of" }).First.ClickAsync();
        await console.Page.GetByRole(AriaRole.Slider, new() { Name = "Pay on time" }).PressAsync("Home");
        await console.Page.GetByLabel("Notes").FillAsync("They asked for sixty more days.");
        await console.Button("Record the review").ClickAsync();
        await Assertions.Expect(console.Page.GetByText("Recorded. The next run uses it.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_executive_has_no_way_into_the_rooms_of_management()
    {
        await using var console = await browser.OpenAsync(sample, "#/policy", identity: $"executive:{(await BusiestAsync()).Executive}");

        await Assertions.Expect(console.Heading("There is no such page")).ToBeVisibleAsync();
        await Assertions.Expect(console.Link("Import")).ToHaveCountAsync(0);
    }

    private async Task<(string Executive, int Accounts)> BusiestAsync()
    {
        var accounts = JsonNode.Parse(await sample.Client.GetStringAsync(new Uri("api/accounts?top=1000", UriKind.Relative)))!["items"]!.AsArray();
        var busiest = accounts.Select(account => (string?)account!["executiveId"]).OfType<string>().CountBy(id => id).MaxBy(pair => pair.Value);
        return (busiest.Key, busiest.Value);
    }
}
