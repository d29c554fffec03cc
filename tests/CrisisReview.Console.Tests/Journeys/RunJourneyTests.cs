using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class RunJourneyTests(ChromiumBrowser browser, SampleHouse sample)
{
    [SkippableFact]
    public async Task A_manager_starts_a_run_sees_it_end_and_saves_a_pack()
    {
        await using var console = await browser.OpenAsync(sample);
        await console.Button("Start a run").ClickAsync();
        await console.Page.GetByLabel("Scenario", new() { Exact = true }).SelectOptionAsync("Mild recession");
        await console.Page.GetByLabel("Note").FillAsync("Before the board");
        await console.Button("Start").ClickAsync();

        await console.Heading("Mild recession").WaitForAsync();
        await console.Heading("From contribution before to after").WaitForAsync(new() { Timeout = 180_000 });
        await console.Link("Packs").ClickAsync();
        var row = console.Table("Packs").GetByRole(AriaRole.Row, new() { Name = "management.pdf" });
        var download = await console.Page.RunAndWaitForDownloadAsync(() => row.GetByRole(AriaRole.Link, new() { Name = "Save management.pdf for Management" }).ClickAsync());

        await using var pack = await download.CreateReadStreamAsync();
        var head = new byte[5];
        await pack.ReadExactlyAsync(head);
        Assert.Equal("%PDF-"u8.ToArray(), head);
        Assert.Equal("management.pdf", download.SuggestedFilename[^14..]);
    }

    [SkippableFact]
    public async Task The_ranking_is_sorted_by_loss_and_kept_to_one_industry_by_an_address_that_can_be_sent_on()
    {
        await using var console = await OpenRankingAsync();
        await console.Page.GetByLabel("Industry").SelectOptionAsync("Banking");
        await console.Button("Expected loss").ClickAsync();

        var losses = await LossesAsync(console);
        Assert.NotEmpty(losses);
        Assert.Equal(losses.OrderDescending(), losses);
        await Assertions.Expect(console.Table("Ranking").GetByRole(AriaRole.Columnheader, new() { Name = "Expected loss" })).ToHaveAttributeAsync("aria-sort", "descending");
        await console.Page.ReloadAsync();
        await console.Table("Ranking").WaitForAsync();
        Assert.Equal(losses, await LossesAsync(console));
    }

    [SkippableFact]
    public async Task A_page_of_the_ranking_shows_fifty_rows_and_the_next_goes_on()
    {
        await using var console = await OpenRankingAsync();
        var rows = console.Table("Ranking").Locator("tbody tr");
        var first = await rows.First.InnerTextAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(50);
        await console.Button("Next").ClickAsync();

        await Assertions.Expect(rows).ToHaveCountAsync(50);
        Assert.NotEqual(first, await rows.First.InnerTextAsync());
    }

    [SkippableFact]
    public async Task An_account_says_which_items_its_loss_comes_from_and_they_add_up()
    {
        await using var console = await OpenRankingAsync();
        await console.Table("Ranking").Locator("tbody tr").First.GetByRole(AriaRole.Link).ClickAsync();
        await console.Heading("Where the loss comes from").WaitForAsync();

        var levers = await AmountsAsync(console.Table("Loss by lever, greatest first").Locator("tbody tr td:nth-child(2)"));
        var items = await AmountsAsync(console.Table("Items").Locator("tbody tr td:last-child"));
        // Each of them is shown in whole units.
        Assert.InRange(levers.Sum() - items.Sum(), -0.5m * items.Count, 0.5m * items.Count);
    }

    [SkippableFact]
    public async Task A_run_that_is_signed_off_says_by_whom_and_why()
    {
        await using var console = await browser.OpenAsync(sample, "#/runs");
        await console.Table("Runs").Locator("tbody a").Last.ClickAsync();
        await console.Page.GetByLabel("Note").FillAsync("Agreed by the board");
        await console.Button("Approve this run").ClickAsync();

        await Assertions.Expect(console.Page.GetByText("Agreed by the board")).ToBeVisibleAsync();
        await Assertions.Expect(console.Page.GetByText("Approved by")).ToBeVisibleAsync();
    }

    private async Task<ConsolePage> OpenRankingAsync()
    {
        var console = await browser.OpenAsync(sample, "#/runs");
        await console.Table("Runs").Locator("tbody a").Last.ClickAsync();
        await console.Link("Ranking").ClickAsync();
        await console.Table("Ranking").WaitForAsync();
        return console;
    }

    private static Task<IReadOnlyList<decimal>> LossesAsync(ConsolePage console) =>
        AmountsAsync(console.Table("Ranking").Locator("tbody td.loss"));

    private static async Task<IReadOnlyList<decimal>> AmountsAsync(ILocator cells) =>
        [.. (await cells.AllInnerTextsAsync()).Select(text => decimal.Parse(text, System.Globalization.NumberStyles.Currency, System.Globalization.CultureInfo.GetCultureInfo("en-US")))];
}
