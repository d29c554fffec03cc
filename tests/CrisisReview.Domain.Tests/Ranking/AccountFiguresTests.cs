using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Ranking;

public sealed class AccountFiguresTests
{
    private static readonly DateOnly RunDate = new(2026, 1, 1);

    private static readonly Account Known = new()
    {
        AccountId = new("A"),
        Name = "A",
        Industry = "x",
        AnnualRevenue = new(100m),
        StrategicValue = 1m,
        GrowthPotential = 2m,
        ManagementStrength = 3m,
        Satisfaction = 4m,
        CompetitiveIntent = 5m,
        Enjoyment = 6m,
        ShareOfWallet = 0.4m,
        ProductsOwned = 7,
    };

    [Fact]
    public void Figures_carry_what_scores_need()
    {
        var figures = Of(new() { Account = Known });

        Assert.Equal(new(1m, 2m, 3m, 4m, 5m, 6m), figures.Marks);
        Assert.Equal((7, 0.4m), (figures.ProductsOwned, figures.ShareOfWallet));
        Assert.Equal(figures.UntappedWallet, Ranker.Rank([figures], new Policy()).Rows[0].UntappedWallet);
    }

    [Theory]
    [InlineData("0.4", "150")]
    [InlineData("1", "0")]
    [InlineData("0.000001", "99999900")]
    [InlineData("0", null)]
    [InlineData(null, null)]
    public void The_untapped_wallet_is_what_the_customer_spends_with_others(string? share, string? wallet) =>
        Assert.Equal(Number(wallet), Of(new() { Account = Known with { ShareOfWallet = Number(share) } }).UntappedWallet?.Amount);

    [Fact]
    public void Opportunities_count_with_their_expected_margin_before_the_horizon()
    {
        static Opportunity At(DateOnly day, decimal amount, decimal odds) =>
            new() { OpportunityId = $"{day:O}", Amount = new(amount), Cost = new(720m), WinProbability = odds, ExpectedClose = day };

        // 280 / 2 + 80 / 4, and what closes a day too late; a year from the run date is still in time.
        var profile = new AccountProfile { Account = Known, Opportunities = [At(RunDate, 1_000m, 0.5m), At(new(2027, 1, 1), 800m, 0.25m), At(new(2027, 1, 2), 9_000m, 1m)] };

        Assert.Equal(160m, Of(profile).OpportunityValue.Amount);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static AccountFigures Of(AccountProfile profile)
    {
        var assessor = new ImpactAssessor(new() { Id = new("slump"), Name = "Slump", Shocks = new() { Opportunities = new() { WinRateFactor = 0.6m } } }, new Policy(), RunDate);
        return AccountFigures.Of(new(profile, assessor.Assess(profile)));
    }
}
