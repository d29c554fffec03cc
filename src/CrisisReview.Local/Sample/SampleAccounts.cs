using System.Globalization;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

/// <summary>Makes account number i from the seed and i alone, so that a book of any size can be streamed or cut.</summary>
internal sealed class SampleAccounts(int accounts, int seed, DateOnly asOf)
{
    private const int InternalEvery = 78; // 4 of 312

    private static readonly int[] Grades = [15, 30, 34, 15, 6];

    private readonly Shuffle _ranks = new(accounts, 618, new SampleRandom(seed, SampleStream.Book, 0).Between(0, accounts - 1));
    private readonly Territories _territories = new(accounts, seed);

    public AccountProfile this[int index] => index % InternalEvery == InternalEvery - 1 ? Department(index) : Customer(index);

    private AccountProfile Customer(int index)
    {
        var random = new SampleRandom(seed, SampleStream.Account, index);
        var place = (int)(((_ranks[index] * 1_000_000L) + random.Between(0, 999_999)) / accounts);
        var revenue = RevenueCurve.At(place);
        var maintenance = random.Part(revenue, 300, 500);
        var industry = Industries.Draw(random);
        var missionCritical = random.Chance(Industries.MissionCriticalChance(industry));
        var grade = (CreditGrade)random.Weighted(Grades);
        var (country, ordinal) = CustomerNames.PlaceOf(index);
        var costly = random.Chance(40);
        var account = new Account
        {
            AccountId = IdOf(index),
            Name = CustomerNames.Of(country, ordinal, industry),
            Industry = Industries.Names[industry],
            Region = country.Name,
            ExecutiveId = ExecutiveOf(index),
            AnnualRevenue = revenue,
            MaintenanceRevenue = maintenance,
            AnnualCostToServe = new Money(random.Between(15_000, 60_000) / 100m) + random.Part(revenue, costly ? 300 : 40, costly ? 600 : 90),
            CreditGrade = grade,
            ProductsOwned = random.Between(1, place > 800_000 ? 9 : 5),
            MissionCritical = missionCritical,
        };
        account = WorkOf(random, Reviewed(random, index, Marked(random, account)), place > 800_000, costly || grade >= CreditGrade.D);
        return WithItems(random, index, account);
    }

    private AccountProfile WithItems(SampleRandom random, int index, Account account)
    {
        var other = account.AnnualRevenue - account.MaintenanceRevenue;
        var mix = ItemMix.Draw(random);
        var items = new SampleItems(random, index, asOf);
        return new()
        {
            Account = account,
            Invoices = items.Invoices(mix.Invoices, account.AnnualRevenue, account.CreditGrade),
            Orders = items.Orders(mix.Orders, random.Part(other, 80, 220)),
            Contracts = items.Contracts(mix.Contracts, account.MaintenanceRevenue, account.MissionCritical),
            Opportunities = items.Opportunities(mix.Opportunities, random.Part(other, 100, 400)),
        };
    }

    /// <summary>A department of the company: it costs hours and money, is invoiced nothing and has no line items.</summary>
    private AccountProfile Department(int index)
    {
        var random = new SampleRandom(seed, SampleStream.Account, index);
        var account = new Account
        {
            AccountId = IdOf(index),
            Name = CustomerNames.OfDepartment(index / InternalEvery),
            Industry = "technology",
            Region = "Singapore",
            Kind = AccountKind.Internal,
            ExecutiveId = ExecutiveOf(index),
            AnnualRevenue = Money.Zero,
            AnnualCostToServe = new(random.Between(20_000, 90_000)),
            Satisfaction = Mark(random),
        };
        return new() { Account = WorkOf(random, account, large: false, difficult: false) };
    }

    private static Account Marked(SampleRandom random, Account account) => account with
    {
        StrategicValue = Mark(random),
        GrowthPotential = Mark(random),
        ManagementStrength = Mark(random),
        Satisfaction = Mark(random),
        CompetitiveIntent = Mark(random),
        Enjoyment = Mark(random),
        ShareOfWallet = random.Chance(150) ? null : random.Between(10, 90) / 100m,
    };

    /// <summary>Three in five reviewed within half a year, one in five longer than a year ago, one in five never; by the executive or,
    /// where there is none, the shared desk.</summary>
    private Account Reviewed(SampleRandom random, int index, Account account)
    {
        var age = random.Weighted([60, 20, 20]) switch
        {
            0 => random.Between(5, 180),
            1 => random.Between(370, 1100),
            _ => (int?)null,
        };
        return age is null ? account : account with
        {
            AbilityAcquire = Mark(random),
            AbilityExpand = Mark(random),
            AbilityContinue = Mark(random),
            AbilityRecruit = Mark(random),
            AbilityPay = Mark(random),
            ReviewedOn = asOf.AddDays(-age.Value),
            ReviewedBy = _territories.ExecutiveOf(index) is { } executive ? SampleExecutives.NameOf(executive) : "Shared desk",
        };
    }

    /// <summary>Last year's hours: small customers, and difficult ones most of all, took the hours of fire-fighting.</summary>
    private static Account WorkOf(SampleRandom random, Account account, bool large, bool difficult) => account with
    {
        HoursVisits = large ? random.Between(12, 40) : random.Between(2, 10),
        HoursCalls = large ? random.Between(10, 30) : random.Between(4, 14),
        HoursOnline = random.Between(2, 12),
        HoursProjects = large ? random.Between(20, 80) : random.Between(0, 25),
        HoursReactive = difficult ? random.Between(30, 90) : large ? random.Between(4, 20) : random.Between(12, 45),
    };

    /// <summary>A mark from 0 to 10, the middle likelier; one in eight is not rated.</summary>
    private static decimal? Mark(SampleRandom random) =>
        random.Chance(125) ? null : (random.Between(0, 10) + random.Between(1, 10)) / 2;

    private ExecutiveId? ExecutiveOf(int index) => _territories.ExecutiveOf(index) is { } executive ? SampleExecutives.IdOf(executive) : null;

    private static AccountId IdOf(int index) => new(string.Create(CultureInfo.InvariantCulture, $"C{index + 1:000000}"));
}
