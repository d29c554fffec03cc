using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Packs;
using CrisisReview.Reports.Reviews;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Reviews;

public class AccountReviewTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);
    private static readonly ExecutivePack Pack = ExecutivePack.Of(FixtureBook.Usual.Executive("E1"), English);

    [Fact]
    public void Reviews_stand_by_value_and_internal_customers_last()
    {
        Assert.Equal("HQ-IT", Pack.Reviews[^1].AccountId);
        Assert.Equal(Pack.Cover.Accounts.Select(a => a.AccountId), Pack.Reviews.SkipLast(1).Select(r => r.AccountId));
    }

    [Fact]
    public void An_internal_customer_is_not_ranked()
    {
        var review = Pack.Reviews[^1];
        Assert.Equal("not ranked", review.Rank.Before);
        Assert.Contains("internal", review.Flags);
        Assert.DoesNotContain(Pack.Cover.Accounts, a => a.AccountId == "HQ-IT");
    }

    [Theory]
    [InlineData("ALFKI", "2 Apr 1998 by N. Davolio, 34 days old")]
    [InlineData("BERGS", "on the run date")]
    [InlineData("FRANR", "never")]
    public void The_age_of_a_profile_is_counted_to_the_run_date(string id, string text) =>
        Assert.Equal(text, Plain(Review(id).Marks.Single(f => f.Label == "Profile reviewed").Text));

    [Fact]
    public void An_absent_mark_is_not_rated() =>
        Assert.All(Review("FRANR").Marks.SkipLast(4), m => Assert.Equal("not rated", m.Text));

    [Fact]
    public void An_order_moves_by_its_own_product_lines_delay_and_price()
    {
        var lines = Review("ALFKI").Orders.Lines;
        Assert.Equal(("11 May 1998", "10 Jun 1998", "3,076.00"), (Plain(lines[0].Delivery), Plain(lines[0].LaterDelivery), lines[0].PriceAfter));
        Assert.Equal(("3 Jun 1998", "1 Sep 1998", "9,196.86"), (Plain(lines[1].Delivery), Plain(lines[1].LaterDelivery), lines[1].PriceAfter));
    }

    [Fact]
    public void What_falls_after_the_horizon_is_named_but_not_at_risk()
    {
        var review = Review("ALFKI");
        Assert.Equal(2, review.Orders.Lines.Count);
        Assert.Equal("One more order (5,000.00) falls after the horizon, 6 May 1999, and is not at risk here.", Plain(review.Orders.Note!));
        var late = review.Renewals.Lines.Single(l => l.Contract == "SA-LATE");
        Assert.Equal(("", "", "after the horizon"), (late.LapseRisk, late.ExpectedLoss, late.Remark));
    }

    [Fact]
    public void A_renewal_date_in_the_past_is_a_warning_and_not_a_loss()
    {
        var review = Review("ANTON");
        var stale = review.Renewals.Lines.Single(l => l.Contract == "SA-OLD");
        Assert.Equal(("", "", "date is past: check"), (stale.LapseRisk, stale.ExpectedLoss, stale.Remark));
        Assert.Equal("SA-OLD: renewal date 1998-03-01 lies before the run date", Assert.Single(review.Warnings));
    }

    [Theory]
    [InlineData(3, 7, "It moves down 4 places by value")]
    [InlineData(7, 6, "It moves up 1 place by value")]
    [InlineData(5, 5, "It keeps its place by value")]
    public void The_story_of_a_rank_says_where_it_went(int before, int after, string says)
    {
        var input = FixtureBook.Usual.Account("ALFKI");
        var row = input.Account.Row! with { ValueRank = before, StressedValueRank = after };
        var story = Story(input.Account with { Row = row }, input.Portfolio);
        Assert.StartsWith(says, story.Why[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_a_negative_contribution_is_not_shown()
    {
        var input = FixtureBook.Usual.Account("ALFKI");
        var story = Story(input.Account with { Row = input.Account.Row! with { BaselineContribution = new(-5m) } }, input.Portfolio);
        Assert.DoesNotContain("of its contribution", story.Why[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 25, "The crisis takes 25.0 % of it: USD 25.00 of USD 100.00.")]
    [InlineData(100, 0, "This scenario takes nothing from it.")]
    [InlineData(100, -5, "This scenario adds USD 5.00 to it.")]
    [InlineData(-1, 5, "The crisis takes USD 5.00 from it, which was not positive before it.")]
    public void A_headline_says_what_the_crisis_does(int baseline, int loss, string text) =>
        Assert.Equal(text, Plain(Headlines.Of("it", new(baseline), new(loss), "USD", English)));

    private static RankStory Story(CrisisReview.Reports.Inputs.AccountReviewInput review, PortfolioSummary book) =>
        RankStory.Of(AccountFacts.Of(review, FixtureRun.Facts, English), book, 12);

    private static AccountReview Review(string id) => Pack.Reviews.Single(r => r.AccountId == id);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
