namespace CrisisReview.Local.Sample;

public sealed class SampleExecutivesTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    [Theory]
    [InlineData(312, 32)]
    [InlineData(1_000, 100)]
    [InlineData(10_000, 1_000)]
    [InlineData(15, 2)]
    [InlineData(1, 1)]
    public void There_is_an_executive_for_ten_accounts_and_none_is_unknown(int accounts, int executives)
    {
        var (profiles, people) = SampleBook.Generate(accounts, 1, AsOf);
        Assert.Equal(executives, people.Count);
        var known = people.Select(executive => executive.ExecutiveId).ToHashSet();
        Assert.All(profiles, p => Assert.True(p.Account.ExecutiveId is not { } id || known.Contains(id)));
    }

    [Theory]
    [InlineData(312, 1)]
    [InlineData(312, 9)]
    [InlineData(10_000, 1)]
    public void Executives_carry_five_to_fifteen_accounts_and_a_few_accounts_have_nobody(int accounts, int seed)
    {
        var profiles = SampleBook.Generate(accounts, seed, AsOf).Profiles;
        var loads = profiles.Where(p => p.Account.ExecutiveId is not null).CountBy(p => p.Account.ExecutiveId!.Value).Select(load => load.Value).ToArray();
        Assert.Equal(Territories(accounts), loads.Length);
        Assert.InRange(loads.Min(), 5, 9);
        Assert.InRange(loads.Max(), 11, 15);
        Assert.InRange(profiles.Count(p => p.Account.ExecutiveId is null) / (double)accounts, 0.01, 0.04);
    }

    [Fact]
    public void Large_accounts_are_spread_over_the_executives()
    {
        var large = SampleBook.Generate(SampleBook.DefaultAccounts, 1, AsOf).Profiles
            .OrderByDescending(p => p.Account.AnnualRevenue).Take(60).Where(p => p.Account.ExecutiveId is not null)
            .CountBy(p => p.Account.ExecutiveId!.Value).Select(load => load.Value).ToArray();
        Assert.InRange(large.Length, 20, 32);
        Assert.InRange(large.Max(), 2, 8);
    }

    [Fact]
    public void They_are_dependable_have_hours_for_customers_and_some_serve_mission_critical_accounts()
    {
        var executives = SampleBook.Generate(SampleBook.DefaultAccounts, 1, AsOf).Executives;
        Assert.All(executives, executive =>
        {
            Assert.InRange(executive.Dependability!.Value, 5m, 10m);
            Assert.InRange(executive.AnnualHours - executive.ManagementHours - executive.DevelopmentHours - executive.AdminHours, 600m, 2200m);
        });
        Assert.InRange(executives.Count(executive => executive.ServesMissionCritical), 8, 16);
    }

    private static int Territories(int accounts) => (accounts + 9) / 10;
}
