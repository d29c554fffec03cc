using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class RowFormTests
{
    private const string Header = "invoiceId,accountId,amount,dueDate\n";
    private const string StrayQuote = "has a quotation mark within a value: put the value in quotation marks and double those within it, as in \"6\"\" pipe\"";

    /// <summary>Text below the header, line, value, problem.</summary>
    public static TheoryData<string, int, string, string> Rows => new()
    {
        { "I1,A1,1,234.50,2026-01-01\n", 2, "I1,A1,1,234.50,2026-01-01", "has 5 fields, but the header 4: put a value that contains a comma in quotation marks" },
        { "I1,A1,1\n", 2, "I1,A1,1", "has 3 fields, but the header 4: add the missing fields, empty ones too" },
        { "\n\r\nI1,A1,1\n", 4, "I1,A1,1", "has 3 fields, but the header 4: add the missing fields, empty ones too" },
        { "6\" pipe,A1,1,2026-01-01\n", 2, "6\" pipe,A1,1,2026-01-01", StrayQuote },
        { "\"6\" pipe\",A1,1,2026-01-01\n", 2, "\"6\" pipe\",A1,1,2026-01-01", StrayQuote },
        { "\"two\nlines\",A1,1,2026-01-01,5\n", 2, "\"two\nlines\",A1,1,2026-01-01,5", "has 5 fields, but the header 4: put a value that contains a comma in quotation marks" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_that_is_no_record_is_rejected_and_the_next_one_is_read(string rows, int line, string value, string problem)
    {
        var import = await TestImport.OfCsv(new ImportOptions(ImportMode.Lenient), ("accounts", GoodRows.Accounts), ("invoices", Header + rows + "I9,A1,9,2026-01-01\n"));

        Assert.Equal([new RejectedRow("invoices", line, "", value, problem)], import.Rejected);
        Assert.Equal(["I9"], import.Profiles[0].Invoices.Select(i => i.InvoiceId));
        Assert.Equal(new TableCounts("invoices", 2, 1), import.Counts[1]);
    }

    [Fact]
    public async Task Lines_are_counted_within_quotes_and_across_blank_ones()
    {
        var import = await TestImport.OfCsv(
            ("accounts", "accountId,name,industry,annualRevenue\r\n\r\nA1,\"two\r\nlines\",x,1\r\n,,,\r\nA2,\"three\n\nlines\",x,much\r\nA3,n,x,\r\n"));

        Assert.Equal([5L + 1, 9L], import.Rejected.Select(r => r.Line));
    }

    [Theory]
    [InlineData("\uFEFFaccountId,name,industry,annualRevenue\nA1,Müller,x,1\n")]
    [InlineData("accountId,name,industry,annualRevenue\r\nA1,Müller,x,1")]
    [InlineData("annualRevenue,industry,name,accountId\n1,x,Müller,A1\n")]
    [InlineData(" ACCOUNTID , Name,\"industry\",annualrevenue\nA1,Müller,x,1\n")]
    [InlineData("\uFEFF\"accountId\",name,industry,annualRevenue\n\"A1\",\"Müller\",\"x\",\"1\"\n\n\n")]
    public async Task Marks_line_ends_and_the_order_of_columns_do_not_matter(string text)
    {
        var import = await TestImport.OfCsv(("accounts", text));

        Assert.Empty(import.Rejected);
        Assert.Equal(("A1", "Müller", "x"), import.Profiles.Select(p => (p.Account.AccountId.Value, p.Account.Name, p.Account.Industry)).Single());
    }

    [Fact]
    public async Task A_header_alone_is_a_table_without_rows()
    {
        var import = await TestImport.OfCsv(("accounts", "accountId,name,industry,annualRevenue"));

        Assert.True(import.IsAcceptable);
        Assert.Equal([new TableCounts("accounts", 0, 0)], import.Counts);
        Assert.Empty(import.Profiles);
    }
}
