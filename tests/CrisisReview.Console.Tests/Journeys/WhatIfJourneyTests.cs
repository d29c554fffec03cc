using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class WhatIfJourneyTests(ChromiumBrowser browser, SampleHouse sample)
{
    [SkippableFact]
    public async Task A_moved_shock_changes_the_figures_and_undoing_brings_them_back()
    {
        await using var console = await OpenAsync();
        var loss = console.Figure("Expected loss");
        var before = await loss.InnerTextAsync();
        await console.Page.GetByRole(AriaRole.Slider, new() { Name = "Cancelled" }).PressAsync("End");
        await Assertions.Expect(loss).Not.ToHaveTextAsync(before);
        await Assertions.Expect(console.Page.Locator(".figure", new() { HasText = "Expected loss" })).ToContainTextAsync("against the scenario");

        await console.Button("Undo all changes").ClickAsync();
        await Assertions.Expect(loss).ToHaveTextAsync(before);
    }

    [SkippableFact]
    public async Task A_changed_crisis_is_saved_as_a_scenario_of_ones_own()
    {
        await using var console = await OpenAsync();
        await console.Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Customers pay later" }).FillAsync("75");
        await console.Button("Save as own scenario").ClickAsync();
        await console.Page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Our Own Crisis");
        await console.Button("Save").ClickAsync();

        await Assertions.Expect(console.Page.GetByLabel("Scenario", new() { Exact = true })).ToHaveValueAsync("our-own-crisis");
        await console.GoAsync("#/scenarios/our-own-crisis");
        await Assertions.Expect(console.Page.GetByLabel("The scenario as JSON")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\"collectionDelayDays\": 75"));
        await console.Button("Delete").ClickAsync();
        await console.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(console.Table("Scenarios")).ToBeVisibleAsync();
        await Assertions.Expect(console.Link("Our Own Crisis")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Reverse_stress_says_how_strong_the_crisis_must_be()
    {
        await using var console = await OpenAsync();
        await console.Page.GetByLabel("reach").FillAsync("50");
        await console.Button("Find out").ClickAsync();

        await Assertions.Expect(console.Page.Locator(".answer")).ToContainTextAsync("times these shocks");
    }

    [SkippableFact]
    public async Task A_hand_that_asks_too_often_reads_so_and_gets_its_answer_after_a_while()
    {
        await using var console = await OpenAsync();
        var loss = console.Figure("Expected loss");
        var before = await loss.InnerTextAsync();
        var refused = new TaskCompletionSource();
        await console.Page.RouteAsync("**/api/what-if", async route =>
        {
            if (refused.TrySetResult())
            {
                await route.FulfillAsync(new()
                {
                    Status = 429,
                    ContentType = "application/problem+json",
                    Headers = [KeyValuePair.Create("Retry-After", "2")],
                    Body = """{ "title": "Too many requests", "status": 429, "detail": "Ask again in 2 seconds." }""",
                });
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await console.Page.GetByRole(AriaRole.Slider, new() { Name = "Cancelled" }).PressAsync("End");

        await Assertions.Expect(console.Page.GetByText("Ask again in 2 seconds. The last question is put again by itself.")).ToBeVisibleAsync();
        await Assertions.Expect(loss).Not.ToHaveTextAsync(before);
        await Assertions.Expect(console.Page.GetByText("Ask again in 2 seconds.")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_scenario_of_the_library_is_not_offered_for_deletion()
    {
        await using var console = await browser.OpenAsync(sample, "#/scenarios/covid-2020");

        await Assertions.Expect(console.Page.GetByText("The library does not change")).ToBeVisibleAsync();
        await Assertions.Expect(console.Button("Delete")).ToHaveCountAsync(0);
    }

    private async Task<ConsolePage> OpenAsync()
    {
        var console = await browser.OpenAsync(sample, "#/what-if?scenario=mild-recession");
        await console.Heading("Most exposed accounts").WaitForAsync();
        return console;
    }
}
