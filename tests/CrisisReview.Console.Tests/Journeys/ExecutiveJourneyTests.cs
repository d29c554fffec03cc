using System.Text;
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

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_executive_sees_his_own_accounts_by_name_and_amounts_in_the_policys_currency(ColorScheme colours)
    {
        var (executive, _) = await BusiestAsync();
        var own = (await sample.ReadAsync($"api/accounts?top=1000&executive={executive}"))["items"]!.AsArray().Select(a => (string)a!["name"]!);
        await using var console = await browser.OpenAsync(sample, colours: colours, identity: $"executive:{executive}", audited: true);
        await console.Page.Locator(".card").First.WaitForAsync();

        var cards = console.Page.GetByRole(AriaRole.Region, new() { Name = "My accounts" }).Locator(".card h3");
        Assert.Equal(own.Order(StringComparer.Ordinal), (await cards.AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        await Assertions.Expect(console.Page.Locator(".card-figures").First).ToContainTextAsync("may lose $");
        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
        await console.PictureAsync($"executive_{colours}");

        await console.Page.Locator(".card h3 a").First.ClickAsync();
        await Assertions.Expect(console.Heading("Attention this quarter")).ToBeVisibleAsync();
        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
    }

    [SkippableFact]
    public async Task An_executive_saves_his_own_pack_and_takes_his_visits_into_his_calendar()
    {
        var (executive, _) = await BusiestAsync();
        await using var door = new IdentityDoor(sample.Address, $"executive:{executive}");
        await using var console = await browser.OpenAsync(sample, door: door.Address);

        var pack = await SavedAsync(console, "Save");
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pack, 0, 5), StringComparison.Ordinal);
        Assert.Equal(await MyPackAsync(executive), pack);
        var calendar = Encoding.UTF8.GetString(await SavedAsync(console, "Add the visits to my calendar"));
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", calendar, StringComparison.Ordinal);
    }

    private async Task<byte[]> MyPackAsync(string executive)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/me/pack", UriKind.Relative)) { Headers = { { "X-Local-Identity", $"executive:{executive}" } } };
        using var reply = await sample.Client.SendAsync(request);
        return await reply.Content.ReadAsByteArrayAsync();
    }

    private static async Task<byte[]> SavedAsync(ConsolePage console, string link)
    {
        var download = await console.Page.RunAndWaitForDownloadAsync(() => console.Link(link).ClickAsync());
        Assert.Null(await download.FailureAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private async Task<(string Executive, int Accounts)> BusiestAsync()
    {
        var accounts = (await sample.ReadAsync("api/accounts?top=1000"))["items"]!.AsArray();
        var busiest = accounts.Select(account => (string?)account!["executiveId"]).OfType<string>().CountBy(id => id).MaxBy(pair => pair.Value);
        return (busiest.Key, busiest.Value);
    }
}
