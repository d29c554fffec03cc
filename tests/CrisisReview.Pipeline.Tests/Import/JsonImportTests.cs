using System.Text;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class JsonImportTests
{
    private const string Account = """{ "accountId": "A1", "name": "Acme", "industry": "x", "annualRevenue": 1 }""";

    /// <summary>Text, table, line, column, value, problem; faults of one row.</summary>
    public static TheoryData<string, string, int, string, string, string> Rows => new()
    {
        { Invoice("\"amount\": \"1,234.50\""), "invoices", 1, "amount", "1,234.50", "has thousands separators: write 1234.50" },
        { Invoice("\"amount\": 1e5"), "invoices", 1, "amount", "1e5", "is in exponent notation: write the number in full, such as 1234.50" },
        { Invoice("\"amount\": null"), "invoices", 1, "amount", "", "is empty: every row needs it" },
        { Invoice("\"amount\": true"), "invoices", 1, "amount", "true", "is not a number: write digits with a decimal point, such as 1234.50" },
        { Invoice("\"amount\": { \"value\": 5 }"), "invoices", 1, "amount", "{…}", "is not a single value: write a string, a number, true or false" },
        { Invoice("\"amount\": [5]"), "invoices", 1, "amount", "[…]", "is not a single value: write a string, a number, true or false" },
        { Invoice("\"amount\": \"\\ud800\""), "invoices", 1, "amount", "\\ud800", "is not a single value: write a string, a number, true or false" },
        { Invoice("\"amount\": 5, \"Amount\": 6"), "invoices", 1, "amount", "6", "stands in the row twice: remove one of the two" },
        { Invoice("\"amount\": 5, \"dueDat\": 6"), "invoices", 1, "dueDat", "6", "is not a column of invoices: did you mean dueDate? Rename it or remove it" },
        { Invoice("\"invoiceId\": \"I2\""), "invoices", 1, "amount", "", "is missing: every row needs it" },
        { "{ \"accounts\": [ " + Account + ", 7 ] }", "accounts", 2, "", "7", "is not an object: write the row as { \"column\": value, … }" },
        { "{ \"accounts\": [ " + Account + ", [1, [2]] ] }", "accounts", 2, "", "[…]", "is not an object: write the row as { \"column\": value, … }" },
        { "{ \"accounts\": [ " + Account + ", " + Account + " ] }", "accounts", 2, "accountId", "A1", "is a duplicate of line 1: every id may stand once in a table; remove one of the two rows or give it an id of its own" },
    };

    /// <summary>Text, table, line, problem; faults of the whole text.</summary>
    public static TheoryData<string, string, int, string> Texts => new()
    {
        { "", "", 0, "the text is not valid JSON at line 1, byte 1: correct it there" },
        { "[]", "", 0, "the text is not an object: write { \"accounts\": [ … ], \"invoices\": [ … ] }" },
        { "{ \"accounts\": {} }", "accounts", 0, "is not an array: write its rows as [ { … }, { … } ]" },
        { "{ \"acounts\": [] }", "acounts", 0, "is not a table: did you mean accounts? Rename it or use accounts, invoices, orders, contracts, opportunities, executives" },
        { "{ \"accounts\": [], \"accounts\": [] }", "accounts", 0, "is given twice: put all its rows into one" },
        { "{ \"accounts\": [ " + Account + ",\n{ \"accountId\": ", "accounts", 1, "the text is not valid JSON at line 2, byte 16: correct it there" },
        { "{ \"accounts\": [] } x", "", 0, "the text is not valid JSON at line 1, byte 20: correct it there" },
        { "{ \"accounts\": [ " + Account + " ", "accounts", 1, "the text is not valid JSON at line 1, byte 92: correct it there" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_bad_row_is_rejected_with_its_place_in_the_array(string text, string table, int line, string column, string value, string problem)
    {
        var import = await TestImport.OfJson(new ImportOptions(ImportMode.Lenient), Encoding.UTF8.GetBytes(text));

        Assert.Equal([new RejectedRow(table, line, column, value, problem)], import.Rejected);
        Assert.True(import.IsAcceptable);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_that_is_no_book_is_refused_in_both_modes(string text, string table, int line, string problem)
    {
        foreach (var mode in Enum.GetValues<ImportMode>())
        {
            var import = await TestImport.OfJson(new ImportOptions(mode), Encoding.UTF8.GetBytes(text));

            Assert.Equal([new RejectedRow(table, line, "", "", problem)], import.Rejected);
            Assert.False(import.IsAcceptable);
        }
    }

    [Fact]
    public async Task Json_and_csv_make_the_same_book()
    {
        var json = await TestImport.OfJson("\uFEFF" + FullBook.Json + "\n\n");
        var csv = await TestImport.OfCsv(FullBook.Csv);

        Assert.Empty(json.Rejected);
        Assert.Equal(JsonOf(csv), JsonOf(json));
    }

    [Fact]
    public async Task An_endless_row_stops_at_its_limit()
    {
        var text = "{ \"accounts\": [ " + Account + ", { \"accountId\": \"" + new string('x', 500_000);
        var import = await TestImport.OfJson(new() { Limits = new() { RowBytes = 100_000 } }, Encoding.UTF8.GetBytes(text));

        Assert.Equal([new RejectedRow("accounts", 1, "", "", "the row after this is longer than 100000 bytes: shorten its values")], import.Rejected);
    }

    [Fact]
    public async Task Latin_1_is_refused_on_its_line()
    {
        var import = await TestImport.OfJson(new(), Encoding.Latin1.GetBytes("{ \"accounts\": [\n{ \"name\": \"Müller\" } ] }"));

        Assert.Equal(
            [new RejectedRow("accounts", 0, "", "", "the text is not UTF-8 text (byte 0xFC): save the file as UTF-8 (in Excel: Save As, CSV UTF-8) and import it again (line 2)")],
            import.Rejected);
    }

    internal static string JsonOf(TestImport import) =>
        System.Text.Json.JsonSerializer.Serialize(new { import.Profiles, import.Executives }, DomainJson.Options);

    private static string Invoice(string members) =>
        "{ \"accounts\": [ " + Account + " ], \"invoices\": [ { " + (members.Contains("invoiceId", StringComparison.Ordinal) ? "" : "\"invoiceId\": \"I1\", ") +
        "\"accountId\": \"A1\", \"dueDate\": \"2026-01-01\", " + members + " } ] }";
}
