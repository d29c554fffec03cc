using CrisisReview.Console.Tests.House;
using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.Journeys;

[Collection(ConsoleSuite.Name)]
public sealed class ImportJourneyTests(ChromiumBrowser browser, ImportingHouse house) : IClassFixture<ImportingHouse>
{
    private const string Dirty = """
        accountId,name,industry,annualRevenue
        A1,Good and Sons,banking,1200.50
        A2,"Bad, Inc.",banking,"1,200.50"
        ,Nobody,food,17

        """;

    [SkippableFact]
    public async Task A_dirty_file_is_refused_row_by_row_and_then_imported_without_them()
    {
        await using var console = await browser.OpenAsync(house);
        await console.Link("Import").ClickAsync();
        await console.Page.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload { Name = "accounts.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Dirty) });
        await console.Button("Check and import").ClickAsync();
        await console.Heading("Nothing was imported").WaitForAsync();

        var rows = console.Table("Rejected rows").Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("has thousands separators: write 1200.50");
        await Assertions.Expect(rows.Nth(1)).ToContainTextAsync("is empty: every row needs it");
        var download = await console.Page.RunAndWaitForDownloadAsync(() => console.Button("Save the faults as CSV").ClickAsync());
        using var rejects = new StreamReader(await download.CreateReadStreamAsync());
        Assert.Equal(
            ["table,line,column,value,problem", "accounts,3,annualRevenue,\"1,200.50\",has thousands separators: write 1200.50", "accounts,4,accountId,,is empty: every row needs it"],
            (await rejects.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));

        await console.Button("Import the rest and leave out 2 faults").ClickAsync();
        await Assertions.Expect(console.Page.GetByText("1 account added")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_file_of_an_unknown_table_is_not_sent_before_somebody_says_what_it_holds()
    {
        await using var console = await browser.OpenAsync(house, "#/import");
        await console.Page.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload { Name = "export-7.csv", MimeType = "text/csv", Buffer = "executiveId,name\nE1,Ana\n"u8.ToArray() });
        await console.Button("Check and import").ClickAsync();
        await Assertions.Expect(console.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say which table export-7.csv holds.");

        await console.Page.GetByLabel("Table in export-7.csv").SelectOptionAsync("executives");
        await console.Button("Check and import").ClickAsync();
        await console.Heading("Imported").WaitForAsync();
    }
}
