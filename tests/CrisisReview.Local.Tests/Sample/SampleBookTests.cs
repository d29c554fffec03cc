using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

public sealed class SampleBookTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    public static TheoryData<int, int> SizesAndSeeds => new() { { 312, 1 }, { 312, 2 }, { 312, 77 }, { 312, -5 }, { 1_000, 1 }, { 10_000, 1 } };

    [Theory]
    [MemberData(nameof(SizesAndSeeds))]
    public void Under_a_fifth_of_the_customers_bring_four_fifths_of_revenue_and_of_maintenance(int size, int seed)
    {
        var customers = CustomersOf(size, seed);
        Assert.InRange(ShareThatBringsFourFifths(customers, account => account.AnnualRevenue), 0.10m, 0.1999m);
        Assert.InRange(ShareThatBringsFourFifths(customers, account => account.MaintenanceRevenue), 0.10m, 0.1999m);
    }

    [Theory]
    [MemberData(nameof(SizesAndSeeds))]
    public void Maintenance_is_about_two_fifths_of_revenue_and_is_what_the_contracts_say(int size, int seed)
    {
        var profiles = SampleBook.Generate(size, seed, AsOf).Profiles;
        Assert.InRange(profiles.Sum(p => p.Account.MaintenanceRevenue) / profiles.Sum(p => p.Account.AnnualRevenue), 0.35m, 0.45m);
        Assert.All(profiles, p => Assert.Equal(p.Account.MaintenanceRevenue, p.Contracts.Sum(contract => contract.AnnualValue)));
    }

    [Theory]
    [MemberData(nameof(SizesAndSeeds))]
    public void Customers_have_six_to_fourteen_line_items_and_twelve_on_average(int size, int seed)
    {
        var counts = SampleBook.Generate(size, seed, AsOf).Profiles
            .Where(p => p.Account.Kind == AccountKind.External)
            .Select(p => p.Invoices.Count + p.Orders.Count + p.Contracts.Count + p.Opportunities.Count)
            .ToArray();
        Assert.Equal(6, counts.Min());
        Assert.Equal(14, counts.Max());
        Assert.InRange(counts.Average(), 11.5, 12.5);
    }

    [Theory]
    [MemberData(nameof(SizesAndSeeds))]
    public void A_few_customers_cost_more_than_they_bring(int size, int seed)
    {
        var profiles = SampleBook.Generate(size, seed, AsOf).Profiles.Where(p => p.Account.Kind == AccountKind.External).ToArray();
        var unprofitable = profiles.Count(profile => ContributionOf(profile) < Money.Zero);
        Assert.InRange(unprofitable / (double)profiles.Length, 0.01, 0.15);
        Assert.True(profiles.Sum(ContributionOf) > Money.Zero);
    }

    [Theory]
    [MemberData(nameof(SizesAndSeeds))]
    public void Small_customers_took_most_of_the_reactive_hours(int size, int seed)
    {
        var customers = CustomersOf(size, seed).OrderByDescending(account => account.AnnualRevenue).ToArray();
        var poor = customers.Skip(customers.Length / 5).ToArray();
        Assert.InRange(poor.Sum(account => account.HoursReactive) / customers.Sum(account => account.HoursReactive), 0.80m, 0.95m);
        Assert.True(poor.Sum(account => account.AnnualRevenue) / customers.Sum(account => account.AnnualRevenue) < 0.25m);
        Assert.True(poor.Sum(account => account.HoursReactive) > poor.Sum(account => account.HoursVisits));
    }

    [Fact]
    public void The_default_book_has_312_accounts_four_of_them_internal_and_32_executives()
    {
        var (profiles, executives) = SampleBook.Generate(SampleBook.DefaultAccounts, 1, AsOf);
        Assert.Equal(312, profiles.Count);
        Assert.Equal(32, executives.Count);
        Assert.Equal(312, profiles.Select(p => p.Account.AccountId).Distinct().Count());
        Assert.Equal(32, executives.Select(executive => executive.Name).Distinct().Count());
        Assert.Equal(4, profiles.Count(p => p.Account.Kind == AccountKind.Internal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(2026)]
    public void No_two_accounts_of_the_default_book_share_a_name(int seed)
    {
        var names = SampleBook.Generate(SampleBook.DefaultAccounts, seed, AsOf).Profiles.Select(p => p.Account.Name).ToArray();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Every_industry_country_and_credit_grade_occurs_and_none_dominates()
    {
        var customers = CustomersOf(SampleBook.DefaultAccounts, 1);
        Assert.Equal(14, customers.Select(account => account.Industry).Distinct().Count());
        Assert.Equal(15, customers.Select(account => account.Region).Distinct().Count());
        Assert.Equal(5, customers.Select(account => account.CreditGrade).Distinct().Count());
        Assert.True(customers.GroupBy(account => account.Industry).Max(group => group.Count()) < customers.Length / 4);
        Assert.All(customers, account => Assert.Null(account.Currency));
    }

    [Fact]
    public void Names_bring_accents_other_scripts_commas_and_quotes()
    {
        var names = CustomersOf(SampleBook.DefaultAccounts, 1).Select(account => account.Name).ToArray();
        Assert.All(["Công ty TNHH", "ü", "é", "Α.Ε.", "ООД", ", ", "\"", "'", "&", "Chamkat"], part =>
            Assert.Contains(names, name => name.Contains(part, StringComparison.Ordinal)));
        Assert.All(names, name => Assert.DoesNotContain("{", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Some_marks_are_missing_and_some_reviews_are_stale_or_were_never_made()
    {
        var customers = CustomersOf(SampleBook.DefaultAccounts, 1);
        Assert.InRange(customers.Count(account => account.StrategicValue is null), 15, 80);
        Assert.InRange(customers.Count(account => account.ReviewedOn is null), 30, 100);
        Assert.InRange(customers.Count(account => account.ReviewedOn < AsOf.AddYears(-1)), 30, 100);
        Assert.All(customers, account => Assert.Equal(account.ReviewedOn is null, account.ReviewedBy is null));
        Assert.All(customers.Where(account => account.ReviewedOn is null), account => Assert.Null(account.AbilityPay));
        Assert.All(customers, account => Assert.All(
            new[] { account.StrategicValue, account.Satisfaction, account.Enjoyment, account.AbilityPay, account.AbilityRecruit },
            mark => Assert.True(mark is null or (>= 0 and <= 10))));
    }

    private static Account[] CustomersOf(int size, int seed) =>
        [.. SampleBook.Generate(size, seed, AsOf).Profiles.Select(p => p.Account).Where(account => account.Kind == AccountKind.External)];

    private static decimal ShareThatBringsFourFifths(Account[] customers, Func<Account, Money> amount)
    {
        var wanted = customers.Sum(amount) * 0.8m;
        var reached = Money.Zero;
        var taken = 0;
        foreach (var account in customers.OrderByDescending(amount))
        {
            if (reached >= wanted)
            {
                break;
            }

            reached += amount(account);
            taken++;
        }

        return taken / (decimal)customers.Length;
    }

    /// <summary>Margins of the year ahead less the cost to serve.</summary>
    private static Money ContributionOf(AccountProfile profile)
    {
        var end = AsOf.AddYears(1);
        return profile.Orders.Where(o => o.DeliveryDate <= end).Sum(o => o.Amount - o.Cost)
            + profile.Contracts.Where(c => c.RenewalDate <= end).Sum(c => c.AnnualValue - c.AnnualCost)
            + profile.Opportunities.Where(o => o.ExpectedClose <= end).Sum(o => o.WinProbability * (o.Amount - o.Cost))
            - profile.Account.AnnualCostToServe;
    }
}
