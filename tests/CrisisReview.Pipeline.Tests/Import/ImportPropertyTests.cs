using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Import;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pipeline.Tests.Import;

public sealed class ImportPropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(100);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void A_book_comes_back_from_csv_as_it_went_out() => Check.One(Config, Prop.ForAll(GeneratedBooks.Books, Seeds, (book, seed) =>
    {
        var import = Import(WrittenBook.Of(book).Csv(seed % 2 == 0 ? "\n" : "\r\n"));
        Assert.Empty(import.Rejected);
        Assert.Equal(TextOf(book), TextOf(import.Profiles));
    }));

    [Fact]
    public void Json_and_csv_make_the_same_book() => Check.One(Config, Prop.ForAll(GeneratedBooks.Books, book =>
    {
        var import = TestImport.OfJson(WrittenBook.Of(book).Json()).GetAwaiter().GetResult();
        Assert.Empty(import.Rejected);
        Assert.Equal(TextOf(book), TextOf(import.Profiles));
    }));

    [Fact]
    public void The_order_of_tables_columns_and_rows_does_not_matter() => Check.One(Config, Prop.ForAll(GeneratedBooks.Books, Seeds, (book, seed) =>
        Assert.Equal(TextOf(book), TextOf(Import(WrittenBook.Of(book).Shuffled(seed).Csv()).Profiles))));

    [Fact]
    public void Importing_the_same_book_again_changes_no_profile() => Check.One(Config, Prop.ForAll(GeneratedBooks.Books, Seeds, (book, seed) =>
    {
        var again = TestImport.OfCsv(new ImportOptions(), book, WrittenBook.Of(book).Shuffled(seed).Csv()).GetAwaiter().GetResult();
        Assert.All(again.Merged.Values, merged => Assert.Equal(ProfileChange.Unchanged, merged.Change));
        Assert.Equal(TextOf(book), TextOf(again.Profiles));
    }));

    [Fact]
    public void The_ages_of_imported_invoices_add_up_to_the_open_total() => Check.One(Config, Prop.ForAll(GeneratedBooks.Books, Seeds, (book, seed) =>
    {
        var asOf = new DateOnly(2020, 1, 1);
        var imported = Import(WrittenBook.Of(book).Shuffled(seed).Csv()).Profiles;
        var buckets = imported.SelectMany(p => p.Invoices).GroupBy(i => Bucket(i, asOf)).ToDictionary(g => g.Key, g => g.Sum(i => i.Amount));

        Assert.Equal(book.SelectMany(p => p.Invoices).Sum(i => i.Amount), buckets.Values.Sum());
        Assert.All(buckets, bucket => Assert.Equal(book.SelectMany(p => p.Invoices).Where(i => Bucket(i, asOf) == bucket.Key).Sum(i => i.Amount), bucket.Value));
    }));

    private static int Bucket(Invoice invoice, DateOnly asOf) => ProvisionMatrix.Default.IndexOf(asOf.DayNumber - invoice.DueDate.DayNumber);

    private static TestImport Import((string Table, string Text)[] parts) => TestImport.OfCsv(parts).GetAwaiter().GetResult();

    private static string TextOf(IReadOnlyList<AccountProfile> profiles) =>
        System.Text.Json.JsonSerializer.Serialize(profiles, Domain.Serialization.DomainJson.Options);
}
