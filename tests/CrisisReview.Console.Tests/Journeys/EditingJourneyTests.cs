using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class EditingJourneyTests(ChromiumBrowser browser, EmptyHouse empty)
{
    [SkippableFact]
    public async Task A_fault_in_the_policy_stands_at_its_field_and_a_good_value_makes_a_new_version()
    {
        await using var console = await browser.OpenAsync(empty, "#/policy");
        var rate = console.Page.GetByLabel("Funding rate");
        await rate.FillAsync("7");
        await console.Button("Save as a new version").ClickAsync();
        await Assertions.Expect(rate).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(rate).ToBeFocusedAsync();
        Assert.NotEmpty(await console.Page.Locator(".field", new() { Has = rate }).Locator(".fault").InnerTextAsync());

        await rate.FillAsync("0.07");
        await console.Button("Save as a new version").ClickAsync();
        await Assertions.Expect(console.Page.GetByText("Version 2.")).ToBeVisibleAsync();
        await Assertions.Expect(console.Page.GetByLabel("Funding rate")).ToHaveValueAsync("0.07");
    }

    [SkippableFact]
    public async Task A_fault_in_a_scenario_leads_to_its_line()
    {
        await using var console = await browser.OpenAsync(empty, "#/scenarios/new");
        var text = console.Page.GetByLabel("The scenario as JSON");
        await text.FillAsync("{\n  \"id\": \"own\",\n  \"name\": \"Own\",\n  \"shocks\": {\n    \"orders\": { \"cancelProbability\": 2 }\n  }\n}");
        await console.Button("Save").ClickAsync();
        await Assertions.Expect(console.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("/shocks/orders/cancelProbability");
        await console.Button("Line 5").ClickAsync();
        await Assertions.Expect(text).ToBeFocusedAsync();

        await console.Page.Keyboard.TypeAsync("0.2");
        await console.Button("Save").ClickAsync();
        await Assertions.Expect(console.Page.GetByText("can be run now")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_text_that_is_no_JSON_is_not_sent_and_the_place_is_named()
    {
        await using var console = await browser.OpenAsync(empty, "#/scenarios/new");
        await console.Page.GetByLabel("The scenario as JSON").FillAsync("{\n  \"id\": \"own\"\n  \"name\": \"Own\"\n}");
        await console.Button("Save").ClickAsync();

        await Assertions.Expect(console.Button("Line 3")).ToBeVisibleAsync();
        await Assertions.Expect(console.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There should be a comma or } here");
    }

    [SkippableFact]
    public async Task Colours_that_were_chosen_stay()
    {
        await using var console = await browser.OpenAsync(empty);
        await console.Page.GetByLabel("Colours").SelectOptionAsync("Dark");
        await console.GoAsync("#/policy");

        await Assertions.Expect(console.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Assertions.Expect(console.Page.GetByLabel("Colours")).ToHaveValueAsync("dark");
    }

    [SkippableFact]
    public async Task An_empty_app_says_what_to_do_first()
    {
        await using var console = await browser.OpenAsync(empty);
        await Assertions.Expect(console.Link("Import the book")).ToBeVisibleAsync();
        await console.GoAsync("#/what-if");
        await Assertions.Expect(console.Link("Import the book")).ToBeVisibleAsync();
    }
}
