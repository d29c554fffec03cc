using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class BadCellTests
{
    private const string Plain = "is not a number: write digits with a decimal point, such as 1234.50";
    private const string Blank = "is empty: every row needs it";
    private const string Negative = "is negative: only an invoice may be, as a credit note; write the amount without its sign";
    private const string NotADate = "is not a date: write it as yyyy-MM-dd, such as 2026-03-31";
    private const string OutOfCalendar = "lies outside 1900-01-01 to 2200-12-31: correct the date";
    private const string TooLarge = "is larger than 1000000000000000 in size: check its unit";
    private const string Graded = "lies outside 0 to 10: grade it from 0 to 10, or leave it empty";
    private const string Fraction = "lies outside 0 to 1: write a fraction, such as 0.12 for 12 %";
    private const string Identifiers = ": an identifier has 1 to 100 characters and no control characters";

    /// <summary>Table, column, text of the cell, problem.</summary>
    public static TheoryData<string, string, string, string> Cells => new()
    {
        { "invoices", "amount", "1,234.50", "has thousands separators: write 1234.50" },
        { "invoices", "amount", "-1,234,567", "has thousands separators: write -1234567" },
        { "invoices", "amount", "1,234", "has a comma: write 1234 if it parts the thousands, 1.234 if it is the decimal point" },
        { "invoices", "amount", "(1,234)", "is in brackets: write -1234" },
        { "invoices", "amount", "1.234,50", "has thousands separators or a decimal comma: write 1234.50" },
        { "invoices", "amount", "1.234.567", "has thousands separators or a decimal comma: write 1234567" },
        { "invoices", "amount", "1234,50", "has a decimal comma: write 1234.50" },
        { "invoices", "amount", "1 234.50", "has thousands separators: write 1234.50" },
        { "invoices", "amount", "1\u00A0234,50", "has thousands separators: write 1234.50" },
        { "invoices", "amount", "1'234.50", "has thousands separators: write 1234.50" },
        { "invoices", "amount", "€12", "carries a currency: write the bare number, such as 1234.50" },
        { "invoices", "amount", "12 EUR", "carries a currency: write the bare number, such as 1234.50" },
        { "invoices", "amount", "USD 12", "carries a currency: write the bare number, such as 1234.50" },
        { "invoices", "amount", "(12.50)", "is in brackets: write -12.50" },
        { "invoices", "amount", "12.50-", "has its sign at the end: write -12.50" },
        { "invoices", "amount", "\u22125", "has a typographic minus sign: write -5" },
        { "invoices", "amount", "NaN", "is not a number: write one, such as 1234.50, or correct the formula it comes from" },
        { "invoices", "amount", "-Infinity", "is not a number: write one, such as 1234.50, or correct the formula it comes from" },
        { "invoices", "amount", "#DIV/0!", "is not a number: write one, such as 1234.50, or correct the formula it comes from" },
        { "invoices", "amount", "1e5", "is in exponent notation: write the number in full, such as 1234.50" },
        { "invoices", "amount", "=1+1", Plain },
        { "invoices", "amount", "--5", Plain },
        { "invoices", "amount", ".", Plain },
        { "invoices", "amount", "1.2.3", Plain },
        { "invoices", "amount", "0x10", Plain },
        { "invoices", "amount", "\u0661\u0662", Plain },
        { "invoices", "amount", "twelve", Plain },
        { "invoices", "amount", "", Blank },
        { "invoices", "amount", "   ", Blank },
        { "invoices", "amount", "1000000000000000.01", TooLarge },
        { "invoices", "amount", "-99999999999999999999999999999999999999", TooLarge },
        { "invoices", "amount", "0.1234567", "has more than 6 decimals: round it" },
        { "invoices", "amount", "1.00000000000000000000000000000000001", "has more than 6 decimals: round it" },
        { "invoices", "dueDate", "", Blank },
        { "invoices", "dueDate", "31.03.2026", NotADate },
        { "invoices", "dueDate", "03/31/2026", NotADate },
        { "invoices", "dueDate", "2026-3-31", NotADate },
        { "invoices", "dueDate", "20260331", NotADate },
        { "invoices", "dueDate", "\u0662026-03-31", NotADate },
        { "invoices", "dueDate", "2026-02-30", "is not a day of the calendar: correct the date" },
        { "invoices", "dueDate", "2026-03-31T00:00:00Z", "carries a time: write 2026-03-31" },
        { "invoices", "dueDate", "46112", "is a spreadsheet's day number: write 2026-03-31" },
        { "invoices", "dueDate", "1899-12-31", OutOfCalendar },
        { "invoices", "dueDate", "2201-01-01", OutOfCalendar },
        { "invoices", "dueDate", "9999-12-31", OutOfCalendar },
        { "invoices", "invoiceId", "", Blank },
        { "invoices", "invoiceId", "\u00A0", Blank },
        { "invoices", "invoiceId", "a\tb", "contains a control character" + Identifiers },
        { "invoices", "invoiceId", "..", "must not be . or .." + Identifiers },
        { "orders", "amount", "-1", Negative },
        { "orders", "cost", "-0.01", Negative },
        { "orders", "cost", "", Blank },
        { "orders", "importedShare", "12", Fraction },
        { "orders", "importedShare", "12%", "carries a percent sign: write the bare number, a share as a fraction such as 0.12" },
        { "orders", "deliveryDate", "", Blank },
        { "contracts", "annualValue", "-1", Negative },
        { "contracts", "firstYearCost", "-1", Negative },
        { "contracts", "startDate", "soon", NotADate },
        { "contracts", "missionCritical", "maybe", "is neither yes nor no: write true or false" },
        { "opportunities", "winProbability", "1.01", Fraction },
        { "opportunities", "winProbability", "-0.1", Fraction },
        { "opportunities", "winProbability", "", Blank },
        { "accounts", "name", "", Blank },
        { "accounts", "name", "A\u0007B", "contains the control character U+0007: remove it" },
        { "accounts", "annualRevenue", "-1", Negative },
        { "accounts", "currency", "euro", "is not a currency code: write its three letters, such as EUR" },
        { "accounts", "currency", "€€€", "is not a currency code: write its three letters, such as EUR" },
        { "accounts", "kind", "customer", "is not a kind of account: write external or internal" },
        { "accounts", "creditGrade", "AA", "is not a credit grade: write A, B, C, D or E" },
        { "accounts", "satisfaction", "11", Graded },
        { "accounts", "abilityPay", "-1", Graded },
        { "accounts", "shareOfWallet", "1.5", Fraction },
        { "accounts", "productsOwned", "2.5", "is not a whole number: write one, such as 3" },
        { "accounts", "productsOwned", "-1", "lies outside 0 to 1000000: write a whole number" },
        { "accounts", "hoursVisits", "-1", "lies outside 0 to 1000000: write the hours of a year" },
        { "accounts", "executiveId", "Shared-Desk", "is reserved for accounts without an executive: choose another id, or leave an account's executiveId empty" },
        { "executives", "executiveId", "shared-desk", "is reserved for accounts without an executive: choose another id, or leave an account's executiveId empty" },
        { "executives", "dependability", "10.5", Graded },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_bad_cell_is_rejected_with_its_place_and_how_to_mend_it(string table, string column, string value, string problem)
    {
        var import = await TestImport.OfCsv([.. Surroundings(table), (table, GoodRows.With(table, column, value))]);

        Assert.Equal([new RejectedRow(table, 2, column, value, problem)], import.Rejected);
        Assert.False(import.IsAcceptable);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Lenient_reading_leaves_out_just_the_bad_row(string table, string column, string value, string problem)
    {
        var import = await TestImport.OfCsv(new ImportOptions(ImportMode.Lenient), [.. Surroundings(table), (table, GoodRows.With(table, column, value))]);

        Assert.Equal([new RejectedRow(table, 2, column, value, problem)], import.Rejected);
        Assert.True(import.IsAcceptable);
        Assert.Equal(new TableCounts(table, 1, 1), import.Counts[^1]);
    }

    [Fact]
    public async Task Text_beyond_its_length_is_rejected_and_shown_shortened()
    {
        var import = await TestImport.OfCsv(
            ("accounts", $"accountId,name,industry,annualRevenue\nA1,{new string('n', 201)},x,1\n{new string('i', 101)},n,x,{new string('9', 2001)}\n"));

        Assert.Equal(
            [
                new RejectedRow("accounts", 2, "name", new string('n', 99) + "…", "is longer than 200 characters: shorten it"),
                new RejectedRow("accounts", 3, "accountId", new string('i', 99) + "…", "is longer than 100 characters" + Identifiers),
                new RejectedRow("accounts", 3, "annualRevenue", new string('9', 99) + "…", "is longer than 2000 characters: shorten it"),
            ],
            import.Rejected);
    }

    [Fact]
    public async Task Every_fault_of_a_row_is_listed_in_the_order_of_the_columns()
    {
        var import = await TestImport.OfCsv(
            ("accounts", GoodRows.Accounts),
            ("invoices", "dueDate,amount,accountId,invoiceId\nsoon,much,A1,\n"));

        Assert.Equal(
            [
                new RejectedRow("invoices", 2, "invoiceId", "", Blank),
                new RejectedRow("invoices", 2, "amount", "much", Plain),
                new RejectedRow("invoices", 2, "dueDate", "soon", NotADate),
            ],
            import.Rejected);
        Assert.Equal(new TableCounts("invoices", 1, 1), import.Counts[1]);
    }

    private static IEnumerable<(string Table, string Text)> Surroundings(string table) =>
        table is "accounts" or "executives" ? [] : [("accounts", GoodRows.Accounts)];
}
