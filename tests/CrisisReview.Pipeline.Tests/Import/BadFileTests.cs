using System.Text;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>Faults of a file as a whole: nothing is imported, in strict mode and in lenient.</summary>
public sealed class BadFileTests
{
    private const string InvoiceHeader = "invoiceId,accountId,amount,dueDate\n";
    private const string Utf8Advice = ": save the file as UTF-8 (in Excel: Save As, CSV UTF-8) and import it again";
    private const string Unclosed = "a quotation mark that opens a value in this row is never closed: close it, and double every quotation mark within the value";

    /// <summary>Table, text of the file, line, column, value, problem.</summary>
    public static TheoryData<string, string, int, string, string, string> Files => new()
    {
        { "invoices", "", 1, "", "", "the file is empty: it needs at least a header row with the column names" },
        { "invoices", "\n\n", 1, "", "", "the file is empty: it needs at least a header row with the column names" },
        { "invoices", "invoiceId;accountId;amount;dueDate\nI1;A1;1;2026-01-01\n", 1, "", "", "the fields are separated by semicolons: save the file with commas between them" },
        { "invoices", "invoiceId\taccountId\tamount\tdueDate\n", 1, "", "", "the fields are separated by tabs: save the file with commas between them" },
        { "invoices", "invoiceId|accountId|amount|dueDate\n", 1, "", "", "the fields are separated by vertical bars: save the file with commas between them" },
        { "invoices", "invoiceId,accountId,amount,dueDat,dueDate\n", 1, "dueDat", "dueDat", "is not a column of invoices: did you mean dueDate? Rename it or remove it" },
        { "invoices", "invoiceId,accountId,amount,dueDate,weather\n", 1, "weather", "weather", "is not a column of invoices: remove it" },
        { "invoices", "invoiceId,accountId,amount\n", 1, "dueDate", "dueDate", "is missing from the header: invoices need this column" },
        { "invoices", "invoiceId,accountId,amount,dueDate,Amount\n", 1, "Amount", "Amount", "stands in the header twice: remove one of the two columns" },
        { "invoices", "invoiceId,accountId,amount,dueDate,\n", 1, "", "", "column 5 of the header has no name: name it or remove it" },
        { "invoices", "\"invoiceId,accountId,amount,dueDate\n", 1, "", "", Unclosed },
        { "invoices", "invoice\"Id,accountId,amount,dueDate\n", 1, "", "", "the header has a quotation mark within a name: remove it" },
        { "invoices", InvoiceHeader + "I1,A1,1,2026-01-01\n\"I2,A1,1,2026-01-01\nI3,A1,1,2026-01-01\n", 3, "", "", Unclosed },
        { "invoices", InvoiceHeader + "I1,A1,1,\"", 2, "", "", Unclosed },
        { "invoices", "a" + new string(',', 120), 1, "", "", "the header has 121 columns, at most 100 are read: remove those that invoices does not have" },
        { "invoice", InvoiceHeader, 0, "", "", "is not a table: did you mean invoices? Rename it or use accounts, invoices, orders, contracts, opportunities, executives" },
        { "weather", "a,b\n", 0, "", "", "is not a table: use accounts, invoices, orders, contracts, opportunities, executives" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_read_refuses_the_import_in_both_modes(string table, string text, int line, string column, string value, string problem)
    {
        foreach (var mode in Enum.GetValues<ImportMode>())
        {
            var import = await TestImport.OfCsv(new ImportOptions(mode), ("accounts", GoodRows.Accounts), (table, text));

            Assert.Equal([new RejectedRow(table, line, column, value, problem)], import.Rejected);
            Assert.False(import.IsAcceptable);
        }
    }

    [Fact]
    public async Task A_table_given_twice_is_refused()
    {
        var import = await TestImport.OfCsv(new ImportOptions(ImportMode.Lenient), ("accounts", GoodRows.Accounts), ("Accounts", GoodRows.Accounts));

        Assert.Equal([new RejectedRow("accounts", 0, "", "", "is given twice: put all its rows into one")], import.Rejected);
        Assert.False(import.IsAcceptable);
    }

    [Fact]
    public async Task Latin_1_is_refused_on_its_line_with_the_way_to_save_the_file()
    {
        var bytes = Encoding.Latin1.GetBytes("accountId,name,industry,annualRevenue\nA1,Acme,x,1\r\nA2,Müller,x,1\n");

        Assert.Equal([new RejectedRow("accounts", 3, "", "", "the file is not UTF-8 text (byte 0xFC)" + Utf8Advice)], await RejectedOf(bytes));
    }

    [Fact]
    public async Task Utf_16_is_refused_with_and_without_its_mark()
    {
        var text = Encoding.Unicode.GetBytes(GoodRows.Accounts);

        Assert.Equal(
            [new RejectedRow("accounts", 1, "", "", "the file contains zero bytes, as UTF-16 text and damaged files do" + Utf8Advice)],
            await RejectedOf(text));
        Assert.Equal(
            [new RejectedRow("accounts", 1, "", "", "the file is UTF-16 text" + Utf8Advice)],
            await RejectedOf([.. Encoding.Unicode.Preamble, .. text], whole: true));
        Assert.Equal(
            [new RejectedRow("accounts", 1, "", "", "the file is UTF-16 text" + Utf8Advice)],
            await RejectedOf([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(GoodRows.Accounts)], whole: true));
    }

    [Fact]
    public async Task A_character_cut_off_at_the_end_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes("accountId,name,industry,annualRevenue\nA1,Acme,x,1\nA2,Mü")[..^1];

        Assert.Equal(
            [new RejectedRow("accounts", 3, "", "", "the file ends within a character: it was cut off, or is not UTF-8; save the file as UTF-8 (in Excel: Save As, CSV UTF-8) and import it again")],
            await RejectedOf(bytes));
    }

    [Fact]
    public async Task An_endless_row_stops_at_its_limit()
    {
        var text = "accountId,name,industry,annualRevenue\nA1,Acme,x,1\nA2,\"" + new string('x', 3_000_000);
        var import = await TestImport.OfCsv(new ImportOptions { Limits = new() { RowBytes = 100_000 } }, ("accounts", text));

        Assert.Equal(
            [new RejectedRow("accounts", 3, "", "", "the row is longer than 100000 bytes: a quotation mark that opens a value on this line is probably never closed")],
            import.Rejected);
    }

    private static async Task<IReadOnlyList<RejectedRow>> RejectedOf(byte[] bytes, bool whole = false)
    {
        var stream = whole ? new MemoryStream(bytes) : new TricklingStream(bytes);
        var folder = Directory.CreateTempSubdirectory("import-");
        using var reading = await BookReader.ReadAsync(
            new[] { new ImportPart("accounts", stream) }.ToAsyncEnumerable(), new(ImportMode.Lenient), StoredIds.None, folder.FullName);
        reading.Dispose();
        folder.Delete(recursive: false);
        Assert.False(reading.IsAcceptable);
        return reading.Rejected;
    }
}
