using System.Globalization;
using System.Security.Cryptography;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

public sealed class BookFolderTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);
    private static readonly string[] Tables = ["accounts", "contracts", "executives", "invoices", "opportunities", "orders"];

    private readonly string _folder = Directory.CreateTempSubdirectory("book-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_seed_gives_the_same_bytes_in_every_culture_and_on_every_machine()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            WriteBook("a", seed: 1);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        WriteBook("b", seed: 1);
        WriteBook("c", seed: 2);
        Assert.Equal(Fingerprint("a"), Fingerprint("b"));
        Assert.NotEqual(Fingerprint("a"), Fingerprint("c"));

        // Changes only when the generator is changed on purpose.
        Assert.Equal("8cbe048f92ad0bbc47ebd231eb7f27c5694ec92d6f20d990d59c96a03ed678fc", Fingerprint("a"));
    }

    [Fact]
    public void Every_account_comes_back_from_its_row()
    {
        var (profiles, executives) = WriteBook("book", seed: 1);
        var rows = CsvReader.Read(PathOf("book", "accounts"));
        Assert.Equal(profiles.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal(profiles.Select(p => p.Account.Name), Column(rows, "name"));
        Assert.Equal(profiles.Select(p => p.Account.AccountId.Value), Column(rows, "accountId"));
        Assert.Equal(profiles.Select(p => p.Account.AnnualRevenue.Amount), Column(rows, "annualRevenue").Select(Number));
        Assert.Equal(profiles.Select(p => p.Account.AbilityPay), Column(rows, "abilityPay").Select(text => text.Length == 0 ? (decimal?)null : Number(text)));
        Assert.Equal(profiles.Select(p => p.Account.ReviewedBy ?? ""), Column(rows, "reviewedBy"));
        Assert.Equal(executives.Select(executive => executive.Name), Column(CsvReader.Read(PathOf("book", "executives")), "name"));
    }

    [Fact]
    public void Every_line_item_comes_back_with_the_account_it_belongs_to()
    {
        var (profiles, _) = WriteBook("book", seed: 1);
        var rows = CsvReader.Read(PathOf("book", "invoices"));
        Assert.Equal(profiles.SelectMany(p => p.Invoices.Select(i => (p.Account.AccountId.Value, i.InvoiceId, i.Amount.Amount, i.DueDate))),
            Column(rows, "accountId").Zip(Column(rows, "invoiceId")).Zip(Column(rows, "amount"), Column(rows, "dueDate"))
                .Select(row => (row.First.First, row.First.Second, Number(row.Second), DateOnly.ParseExact(row.Third, "yyyy-MM-dd", CultureInfo.InvariantCulture))));
        Assert.Equal(profiles.Sum(p => p.Orders.Count), CsvReader.Read(PathOf("book", "orders")).Count - 1);
        Assert.Equal(profiles.Sum(p => p.Contracts.Count), CsvReader.Read(PathOf("book", "contracts")).Count - 1);
        Assert.Equal(profiles.Sum(p => p.Opportunities.Count), CsvReader.Read(PathOf("book", "opportunities")).Count - 1);
    }

    [Fact]
    public void Headers_are_the_columns_of_the_import()
    {
        WriteBook("book", seed: 1);
        Assert.Equal(
            "accountId,name,industry,region,currency,kind,executiveId,annualRevenue,maintenanceRevenue,annualCostToServe,creditGrade,strategicValue,"
            + "growthPotential,managementStrength,satisfaction,competitiveIntent,enjoyment,shareOfWallet,productsOwned,missionCritical,abilityAcquire,"
            + "abilityExpand,abilityContinue,abilityRecruit,abilityPay,reviewedOn,reviewedBy,hoursVisits,hoursCalls,hoursOnline,hoursProjects,hoursReactive",
            HeaderOf("accounts"));
        Assert.Equal("invoiceId,accountId,amount,dueDate", HeaderOf("invoices"));
        Assert.Equal("orderId,accountId,productLine,amount,cost,importedShare,deliveryDate", HeaderOf("orders"));
        Assert.Equal("contractId,accountId,annualValue,annualCost,firstYearCost,startDate,renewalDate,missionCritical", HeaderOf("contracts"));
        Assert.Equal("opportunityId,accountId,productLine,amount,cost,winProbability,expectedClose", HeaderOf("opportunities"));
        Assert.Equal("executiveId,name,email,dependability,servesMissionCritical,annualHours,managementHours,developmentHours,adminHours", HeaderOf("executives"));
    }

    [Theory]
    [InlineData("Müller & Söhne, GmbH")]
    [InlineData("\"Юнак\" ООД")]
    [InlineData("a,\"b\",\r\nc\n\"")]
    [InlineData(" spaces at both ends ")]
    [InlineData("Công ty TNHH Điện lực Sài Gòn 🚀")]
    [InlineData("tab\tand ; semicolon")]
    public void A_hostile_name_comes_back_as_it_was(string name)
    {
        var account = new Account { AccountId = new("1"), Name = name, Industry = "food", AnnualRevenue = new(0.1m) };
        BookFolder.Write(_folder, [new AccountProfile { Account = account }], []);
        Assert.Equal([name], Column(CsvReader.Read(Path.Combine(_folder, "accounts.csv")), "name"));
    }

    [Fact]
    public void An_account_does_not_depend_on_how_the_book_is_walked_through()
    {
        var book = new SampleBook(500, 3, AsOf);
        var walked = book.Profiles.ToArray();
        Assert.Equal(walked[321].Account, book.Profiles.ElementAt(321).Account);
        Assert.Equal(walked[321].Invoices, book.Profiles.Skip(321).First().Invoices);
    }

    [Fact]
    public void A_book_without_accounts_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleBook(0, 1, AsOf));

    private (IReadOnlyList<AccountProfile> Profiles, IReadOnlyList<Executive> Executives) WriteBook(string name, int seed)
    {
        var book = SampleBook.Generate(SampleBook.DefaultAccounts, seed, AsOf);
        BookFolder.Write(Path.Combine(_folder, name), book.Profiles, book.Executives);
        return book;
    }

    private string Fingerprint(string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables)
        {
            hash.AppendData(File.ReadAllBytes(PathOf(name, table)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PathOf(string name, string table) => Path.Combine(_folder, name, table + ".csv");

    private string HeaderOf(string table) => string.Join(',', CsvReader.Read(PathOf("book", table))[0]);

    private static IEnumerable<string> Column(List<string[]> rows, string name)
    {
        var index = Array.IndexOf(rows[0], name);
        return rows.Skip(1).Select(row => row[index]);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
