using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class GoodCellTests
{
    [Theory]
    [InlineData("1234.50", "1234.50")]
    [InlineData(" 12 ", "12")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("007", "7")]
    [InlineData("-12.30", "-12.30")]
    [InlineData("0.123456", "0.123456")]
    [InlineData("1.50000000", "1.5")]
    [InlineData("1000000000000000", "1000000000000000")]
    public async Task An_amount_is_read_exactly(string text, string expected)
    {
        var import = await TestImport.OfCsv(("accounts", GoodRows.Accounts), ("invoices", GoodRows.With("invoices", "amount", text)));

        Assert.Empty(import.Rejected);
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), import.Profiles[0].Invoices[0].Amount.Amount);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("YES", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("no", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public async Task Yes_and_no_are_read_in_any_case(string text, bool expected) =>
        Assert.Equal(expected, (await AccountWith("missionCritical", text)).MissionCritical);

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    [InlineData("2024-02-29")]
    public async Task The_ends_of_the_calendar_are_within_it(string text)
    {
        var import = await TestImport.OfCsv(("accounts", GoodRows.Accounts), ("invoices", GoodRows.With("invoices", "dueDate", text)));

        Assert.Equal(DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture), import.Profiles[0].Invoices[0].DueDate);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("Müller, Söhne & Co.")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("say \"hi\"")]
    [InlineData("株式会社 🏗")]
    [InlineData("+49 30 1")]
    public async Task A_name_is_kept_as_it_is_written(string name) => Assert.Equal(name, (await AccountWith("name", name)).Name);

    [Fact]
    public async Task Words_are_read_in_any_case_and_currencies_become_capitals()
    {
        Assert.Equal("EUR", (await AccountWith("currency", "eur")).Currency);
        Assert.Equal(CreditGrade.E, (await AccountWith("creditGrade", "e")).CreditGrade);
        Assert.Equal(AccountKind.Internal, (await AccountWith("kind", "INTERNAL")).Kind);
        Assert.Equal(5, (await AccountWith("productsOwned", "5.0")).ProductsOwned);
    }

    [Fact]
    public async Task Absent_cells_have_their_defaults()
    {
        var import = await TestImport.OfCsv(("accounts", GoodRows.Accounts), ("executives", "executiveId,name,annualHours\nE1,Eve,\n"));

        Assert.Equal(
            new Account { AccountId = new("A1"), Name = "Acme", Industry = "construction", AnnualRevenue = new(1000), CreditGrade = CreditGrade.C, Kind = AccountKind.External },
            import.Profiles[0].Account);
        Assert.Equal(new Executive { ExecutiveId = new("E1"), Name = "Eve", AnnualHours = 2200 }, import.Executives[0]);
    }

    [Fact]
    public async Task Every_column_of_every_table_reaches_its_property()
    {
        var import = await TestImport.OfCsv(FullBook.Csv);

        Assert.Empty(import.Rejected);
        Assert.Equal(FullBook.Account, import.Profiles[0].Account);
        Assert.Equal([new Invoice { InvoiceId = "I1", Amount = new Money(-10.25m), DueDate = new(2026, 3, 31) }], import.Profiles[0].Invoices);
        Assert.Equal([FullBook.Order], import.Profiles[0].Orders);
        Assert.Equal([FullBook.Contract], import.Profiles[0].Contracts);
        Assert.Equal([FullBook.Opportunity], import.Profiles[0].Opportunities);
        Assert.Equal([FullBook.Executive], import.Executives);
    }

    private static async Task<Account> AccountWith(string column, string value)
    {
        var import = await TestImport.OfCsv(("accounts", GoodRows.With("accounts", column, value)));
        Assert.Empty(import.Rejected);
        return import.Profiles[0].Account;
    }
}
