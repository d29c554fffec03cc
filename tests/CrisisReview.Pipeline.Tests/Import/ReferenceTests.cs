using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class ReferenceTests
{
    private const string InvoiceHeader = "invoiceId,accountId,amount,dueDate\n";
    private const string Unknown = "is not an account of this import or of the stored book: add it to accounts or correct the id";
    private const string DuplicateOf2 = "is a duplicate of line 2: every id may stand once in a table; remove one of the two rows or give it an id of its own";
    private static readonly ImportOptions Lenient = new(ImportMode.Lenient);

    [Theory]
    [InlineData(ImportMode.Strict)]
    [InlineData(ImportMode.Lenient)]
    public async Task An_item_of_an_unknown_account_is_rejected(ImportMode mode)
    {
        var import = await TestImport.OfCsv(new ImportOptions(mode), ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\nI2,a1,1,2026-01-01\n"), ("accounts", GoodRows.Accounts));

        Assert.Equal([new RejectedRow("invoices", 3, "accountId", "a1", Unknown)], import.Rejected);
    }

    [Fact]
    public async Task An_item_may_refer_to_a_stored_account_unless_the_book_is_replaced()
    {
        var stored = (await TestImport.OfCsv(("accounts", GoodRows.Accounts))).Profiles;
        var invoices = ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\n");

        var added = await TestImport.OfCsv(new ImportOptions(), stored, invoices);
        var replacing = await TestImport.OfCsv(new ImportOptions(Replace: true), stored, invoices);

        Assert.Equal(["I1"], added.Profiles[0].Invoices.Select(i => i.InvoiceId));
        Assert.Equal([new RejectedRow("invoices", 2, "accountId", "A1", "is not an account of this import, which replaces the book: add it to accounts")], replacing.Rejected);
    }

    [Fact]
    public async Task Lenient_leaves_out_what_refers_to_an_account_that_was_left_out()
    {
        var parts = new[] { ("accounts", "accountId,name,industry,annualRevenue\nA1,Acme,x,much\nA2,Best,x,1\n"), ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\nI2,A2,1,2026-01-01\n") };
        var account = new RejectedRow("accounts", 2, "annualRevenue", "much", "is not a number: write digits with a decimal point, such as 1234.50");

        var lenient = await TestImport.OfCsv(Lenient, parts);
        var strict = await TestImport.OfCsv(parts);

        Assert.Equal([account, new RejectedRow("invoices", 2, "accountId", "A1", "is an account that was left out: mend its row in accounts first")], lenient.Rejected);
        Assert.Equal(["A2"], lenient.Merged.Keys);
        Assert.Equal([account], strict.Rejected);
    }

    [Fact]
    public async Task The_second_row_of_an_id_is_rejected_and_names_the_line_of_the_first()
    {
        var import = await TestImport.OfCsv(
            Lenient,
            ("accounts", GoodRows.Accounts + "A1,Again,x,2\nA2,Best,x,3\n"),
            ("executives", "executiveId,name\nE1,Eve\nE2,Eva\nE1,Ewa\n"),
            ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\nI2,A1,2,2026-01-01\nI1,A2,3,2026-01-01\nI1,A1,4,2026-01-01\n"));

        Assert.Equal(
            [
                new RejectedRow("accounts", 3, "accountId", "A1", DuplicateOf2),
                new RejectedRow("invoices", 4, "invoiceId", "I1", DuplicateOf2),
                new RejectedRow("invoices", 5, "invoiceId", "I1", DuplicateOf2),
                new RejectedRow("executives", 4, "executiveId", "E1", DuplicateOf2),
            ],
            import.Rejected);
        Assert.Equal("Acme", import.Merged["A1"].Profile.Account.Name);
        Assert.Equal(3, import.Merged["A1"].Profile.Invoices.Sum(i => i.Amount.Amount));
        Assert.Empty(import.Merged["A2"].Profile.Invoices);
        Assert.Equal(["Eve", "Eva"], import.Executives.Select(e => e.Name));
    }

    [Fact]
    public async Task A_duplicate_of_a_bad_row_is_a_duplicate_too()
    {
        var import = await TestImport.OfCsv(Lenient, ("accounts", GoodRows.Accounts), ("invoices", InvoiceHeader + "I1,A1,,2026-01-01\nI1,A1,4,2026-01-01\n"));

        Assert.Equal([(2L, "amount"), (3L, "invoiceId")], import.Rejected.Select(r => (r.Line, r.Column)));
    }

    [Fact]
    public async Task Blanks_around_an_id_do_not_count()
    {
        var import = await TestImport.OfCsv(
            ("accounts", "accountId,name,industry,annualRevenue\nA1 ,Acme,x,1\n A1,Best,x,1\n"), ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\nI2,\"A1\u00A0\",1,2026-01-01\n"));

        Assert.Equal([new RejectedRow("accounts", 3, "accountId", "A1", DuplicateOf2)], import.Rejected);
    }

    [Fact]
    public async Task The_same_id_in_two_tables_is_two_things()
    {
        var import = await TestImport.OfCsv(("accounts", GoodRows.Accounts), ("invoices", InvoiceHeader + "A1,A1,1,2026-01-01\n"));

        Assert.Empty(import.Rejected);
    }

    [Fact]
    public async Task An_unknown_executive_is_a_warning_and_the_account_keeps_the_name_of_it()
    {
        var import = await TestImport.OfCsv(
            ("accounts", "accountId,name,industry,annualRevenue,executiveId\nA1,Acme,x,1,E9\nA2,Best,x,1,E1\nA3,Cent,x,1,\n"),
            ("executives", "executiveId,name\nE1,Eve\n"));

        Assert.Equal(
            [new ImportWarning("accounts", 2, "executiveId", "E9", "is not an executive of the book: the account goes to the shared desk until that executive is imported")],
            import.Warnings);
        Assert.True(import.IsAcceptable);
        Assert.Equal("E9", import.Merged["A1"].Profile.Account.ExecutiveId!.Value.Value);
        Assert.Null(import.Merged["A3"].Profile.Account.ExecutiveId);
    }

    [Fact]
    public async Task A_broken_accounts_file_does_not_blame_the_rows_that_refer_to_it()
    {
        var import = await TestImport.OfCsv(Lenient, ("accounts", "accountId;name\nA1;Acme\n"), ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\n"));

        Assert.Equal("accounts", Assert.Single(import.Rejected).Table);
    }

    [Fact]
    public async Task Items_of_one_account_are_limited()
    {
        var import = await TestImport.OfCsv(
            new ImportOptions { Limits = new() { ItemsPerAccount = 1 } },
            ("accounts", GoodRows.Accounts),
            ("invoices", InvoiceHeader + "I1,A1,1,2026-01-01\nI2,A1,1,2026-01-01\n"));

        Assert.Equal([new RejectedRow("invoices", 3, "accountId", "A1", "has more than 1 rows in invoices: add small ones up")], import.Rejected);
    }

    [Fact]
    public async Task Executives_are_limited()
    {
        var import = await TestImport.OfCsv(
            new ImportOptions(ImportMode.Lenient) { Limits = new() { Executives = 1 } }, ("executives", "executiveId,name\nE1,Eve\nE2,Eva\nE3,Ewa\n"));

        Assert.Equal([new RejectedRow("executives", 0, "", "", "has more than 1 rows: keep those who look after accounts")], import.Rejected);
        Assert.False(import.IsAcceptable);
    }

    [Fact]
    public async Task The_first_rejections_are_listed_and_all_are_counted()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"I{i},A1,x,y\n"));
        var import = await TestImport.OfCsv(
            new ImportOptions { Limits = new() { RejectionsKept = 3 } }, ("accounts", GoodRows.Accounts), ("invoices", InvoiceHeader + rows));

        Assert.Equal([(2L, "amount"), (2L, "dueDate"), (3L, "amount")], import.Rejected.Select(r => (r.Line, r.Column)));
        Assert.Equal(100, import.RejectedTotal);
        Assert.Equal(new TableCounts("invoices", 50, 50), import.Counts[1]);
    }
}
