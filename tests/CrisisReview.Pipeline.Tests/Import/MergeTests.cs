using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class MergeTests
{
    private static readonly ImportOptions Add = new();
    private static readonly ImportOptions Replace = new(Replace: true);

    private static readonly (string Table, string Text)[] Book =
    [
        ("accounts", "accountId,name,industry,annualRevenue,satisfaction\nA1,Acme,construction,1000,7\n"),
        ("invoices", "invoiceId,accountId,amount,dueDate\nI2,A1,20,2026-02-01\nI10,A1,10,2026-01-01\n"),
        ("orders", "orderId,accountId,productLine,amount,cost,deliveryDate\nO1,A1,pumps,5,4,2026-02-01\n"),
    ];

    [Fact]
    public async Task A_new_account_is_added_with_its_items_in_ordinal_order()
    {
        var merged = (await TestImport.OfCsv(Add, Book)).Merged["A1"];

        Assert.Equal(ProfileChange.Added, merged.Change);
        Assert.Equal(["I10", "I2"], merged.Profile.Invoices.Select(i => i.InvoiceId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_import_twice_changes_nothing(bool replace)
    {
        var first = await TestImport.OfCsv(new ImportOptions(Replace: replace), Book);
        var second = await TestImport.OfCsv(new ImportOptions(Replace: replace), first.Profiles, Book);

        Assert.Equal(ProfileChange.Unchanged, second.Merged["A1"].Change);
        Assert.Equal(JsonImportTests.JsonOf(first), JsonImportTests.JsonOf(second));
    }

    [Fact]
    public async Task An_item_replaces_the_one_of_its_id_and_the_others_stay()
    {
        var profile = await Over(Book, Add, ("invoices", "invoiceId,accountId,amount,dueDate\nI2,A1,25,2026-02-01\nI3,A1,30,2026-03-01\n"));

        Assert.Equal([("I10", 10m), ("I2", 25m), ("I3", 30m)], profile.Invoices.Select(i => (i.InvoiceId, i.Amount.Amount)));
        Assert.Equal(["O1"], profile.Orders.Select(o => o.OrderId));
        Assert.Equal("Acme", profile.Account.Name);
    }

    [Fact]
    public async Task A_column_the_import_does_not_have_keeps_its_value_and_an_empty_cell_clears_it()
    {
        var kept = await Over(Book, Add, ("accounts", "accountId,name,industry,annualRevenue\nA1,Acme Ltd,construction,1000\n"));
        var cleared = await Over(Book, Add, ("accounts", "accountId,name,industry,annualRevenue,satisfaction\nA1,Acme,construction,1000,\n"));

        Assert.Equal(("Acme Ltd", 7m), (kept.Account.Name, kept.Account.Satisfaction));
        Assert.Null(cleared.Account.Satisfaction);
        Assert.Equal(2, cleared.Invoices.Count);
    }

    [Fact]
    public async Task Columns_of_items_are_kept_and_cleared_alike()
    {
        var kept = await Over(Book, Add, ("orders", "orderId,accountId,amount,cost,deliveryDate\nO1,A1,6,4,2026-02-01\n"));
        var cleared = await Over(Book, Add, ("orders", "orderId,accountId,productLine,amount,cost,deliveryDate\nO1,A1,,6,4,2026-02-01\n"));

        Assert.Equal(("pumps", 6m), (kept.Orders[0].ProductLine, kept.Orders[0].Amount.Amount));
        Assert.Null(cleared.Orders[0].ProductLine);
    }

    [Fact]
    public async Task Json_members_left_out_are_kept_and_nulls_clear()
    {
        var stored = (await TestImport.OfCsv(Add, Book)).Profiles[0];
        const string Row = "{ \"accountId\": \"A1\", \"name\": \"Acme\", \"industry\": \"x\", \"annualRevenue\": 1";
        var kept = await TestImport.OfJson(Add, [stored], $"{{ \"accounts\": [ {Row} }} ] }}");
        var cleared = await TestImport.OfJson(Add, [stored], $"{{ \"accounts\": [ {Row}, \"satisfaction\": null }} ] }}");

        Assert.Equal(7, kept.Profiles[0].Account.Satisfaction);
        Assert.Null(cleared.Profiles[0].Account.Satisfaction);
    }

    [Fact]
    public async Task Replacing_makes_the_profile_exactly_the_import()
    {
        var profile = await Over(
            Book, Replace, ("accounts", GoodRows.Accounts), ("invoices", "invoiceId,accountId,amount,dueDate\nI3,A1,30,2026-03-01\n"));

        Assert.Null(profile.Account.Satisfaction);
        Assert.Equal(["I3"], profile.Invoices.Select(i => i.InvoiceId));
        Assert.Empty(profile.Orders);
    }

    [Fact]
    public async Task An_executive_keeps_the_columns_that_the_import_does_not_have()
    {
        var stored = new Executive { ExecutiveId = new("E1"), Name = "Eve", Dependability = 9, AnnualHours = 1800 };
        var folder = Directory.CreateTempSubdirectory("import-");
        using var text = new MemoryStream("executiveId,name,annualHours\nE1,Eva,\n"u8.ToArray());
        using var reading = await BookReader.ReadAsync(
            new[] { new ImportPart("executives", text) }.ToAsyncEnumerable(), Add, StoredIds.None, folder.FullName);

        Assert.True(reading.HasExecutives);
        Assert.Equal(new Executive { ExecutiveId = new("E1"), Name = "Eva", Dependability = 9, AnnualHours = 2200 }, reading.Executives.Single().Over(stored));
        Assert.Equal(new Executive { ExecutiveId = new("E1"), Name = "Eva", AnnualHours = 2200 }, reading.Executives.Single().Over(null));
        reading.Dispose();
        folder.Delete(recursive: false);
    }

    [Fact]
    public async Task What_cannot_be_accepted_cannot_be_applied()
    {
        var folder = Directory.CreateTempSubdirectory("import-");
        using var text = new MemoryStream("accountId,name\n"u8.ToArray());
        using var reading = await BookReader.ReadAsync(
            new[] { new ImportPart("accounts", text) }.ToAsyncEnumerable(), new(ImportMode.Lenient), StoredIds.None, folder.FullName);

        Assert.False(reading.IsAcceptable);
        Assert.Throws<InvalidOperationException>(() => reading.Partitions().ToList());
        Assert.Throws<InvalidOperationException>(() => reading.Executives);
        reading.Dispose();
        folder.Delete(recursive: false);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("A1", 49)]
    [InlineData("ALFKI", 8)]
    [InlineData("Müller 🏗", 2)]
    public void An_account_belongs_to_the_same_partition_for_ever(string id, int partition) => Assert.Equal(partition, AccountPartition.Of(id));

    private static async Task<AccountProfile> Over((string Table, string Text)[] book, ImportOptions options, params (string Table, string Text)[] import)
    {
        var stored = (await TestImport.OfCsv(Add, book)).Profiles;
        var result = await TestImport.OfCsv(options, stored, import);
        Assert.Empty(result.Rejected);
        Assert.Equal(ProfileChange.Changed, result.Merged["A1"].Change);
        return result.Profiles[0];
    }
}
