using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class AccessibilityTests(ChromiumBrowser browser, SampleHouse sample, EmptyHouse empty)
{
    private static readonly string[] Places =
    [
        "#/", "#/what-if", "#/runs", "#/runs/{run}", "#/runs/{run}/ranking", "#/runs/{run}/accounts/{account}", "#/runs/{run}/executives",
        "#/runs/{run}/comparison", "#/runs/{run}/packs", "#/import", "#/scenarios", "#/scenarios/covid-2020", "#/policy", "#/accounts/{account}/review", "#/nowhere",
    ];

    /// <summary>What lies beyond the right edge of a page that is wider than its window; tables scroll in a frame of their own.</summary>
    private const string Beyond = """
        () => [...document.querySelectorAll("body *")]
          .filter(e => e.getBoundingClientRect().right > innerWidth && !(e.parentElement.closest(".table-scroll") && e.offsetParent?.closest(".table-scroll")))
          .map(e => `${e.tagName} ${e.className} ${e.textContent.slice(0, 40)}`)
        """;

    public static TheoryData<string> Views => [.. Places];

    public static TheoryData<string> EmptyViews => ["#/", "#/what-if", "#/runs", "#/scenarios"];

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task No_view_breaks_a_rule_of_access_in_light_or_dark(string place)
    {
        await using var console = await browser.OpenAsync(sample, await FilledAsync(place), audited: true);
        await console.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await console.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
            await console.PictureAsync($"{place.Replace("#/", "", StringComparison.Ordinal).Replace('/', '-')}_{colours}");
            await console.Page.SetViewportSizeAsync(1280, 900);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(EmptyViews))]
    public async Task No_empty_view_breaks_a_rule_of_access(string place)
    {
        await using var console = await browser.OpenAsync(empty, place, audited: true);

        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
    }

    [SkippableFact]
    public async Task A_dialog_breaks_no_rule_of_access_keeps_the_focus_and_gives_it_back()
    {
        await using var console = await browser.OpenAsync(sample, audited: true);
        await console.Button("Start a run").FocusAsync();
        await console.Page.Keyboard.PressAsync("Enter");
        await console.Heading("Start a run").WaitForAsync();

        Assert.Empty(await AccessibilityAudit.ViolationsAsync(console));
        await console.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(console.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(console.Button("Start a run")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task The_first_tab_leads_past_the_navigation()
    {
        await using var console = await browser.OpenAsync(sample);
        await console.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(console.Link("Skip to content")).ToBeFocusedAsync();
        await console.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(console.Page.Locator("main")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_new_view_is_named_in_the_title_and_gets_the_focus()
    {
        await using var console = await browser.OpenAsync(sample);
        await console.Link("Import").ClickAsync();
        await Assertions.Expect(console.Heading("Import the customer book")).ToBeFocusedAsync();

        Assert.Equal("Import the customer book – CrisisReview", await console.Page.TitleAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Views))]
    public async Task No_view_needs_scrolling_sideways_on_a_phone(string place)
    {
        await using var console = await browser.OpenAsync(sample, await FilledAsync(place), width: 390);
        await console.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(console.Page.Locator(".loading")).ToHaveCountAsync(0);

        Assert.Empty(await console.Page.EvaluateAsync<string[]>(Beyond));
        Assert.InRange(await console.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
    }

    /// <summary>The place with the sample's completed run and its most exposed account.</summary>
    private async Task<string> FilledAsync(string place)
    {
        var run = await sample.FirstRunAsync();
        await sample.MildRunAsync();
        var ranking = await sample.ReadAsync($"api/scenario-runs/{run}/ranking?top=1");
        return place.Replace("{run}", run, StringComparison.Ordinal).Replace("{account}", (string)ranking["items"]![0]!["accountId"]!, StringComparison.Ordinal);
    }
}
