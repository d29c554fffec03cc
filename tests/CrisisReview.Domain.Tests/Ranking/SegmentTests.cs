using System.Globalization;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Ranking;

public sealed class SegmentTests
{
    // Revenue 50, 30, 10, 6, 4: A and B bring 80 %. Tail 10, 0, 60, 25, 5: C and D bring 85 %, C alone 60 %.
    private static readonly RunRanking Five = Rank([50, 30, 10, 6, 4], [10, 0, 60, 25, 5]);

    [Theory]
    [InlineData(true, true, Segment.Protect)]
    [InlineData(true, false, Segment.Grow)]
    [InlineData(false, true, Segment.SecureCash)]
    [InlineData(false, false, Segment.Automate)]
    public void Key_and_exposed_decide_the_segment(bool key, bool exposed, Segment segment) => Assert.Equal(segment, SegmentReason.SegmentOf(key, exposed));

    [Fact]
    public void Every_account_has_the_segment_of_its_two_places()
    {
        Assert.Equal([Segment.Grow, Segment.Grow, Segment.SecureCash, Segment.SecureCash, Segment.Automate], ById(Five).Select(row => row.Segment!.Value));
        Assert.Equal(Segment.Protect, Row(Rank([50, 30, 10, 6, 4], [60, 0, 10, 25, 5]), "A").Segment);
    }

    [Fact]
    public void A_place_says_what_the_larger_ones_bring()
    {
        Assert.Equal([0m, 0.5m, 0.8m, 0.9m, 0.96m], ById(Five).Select(row => row.KeyPlace.ShareBefore!.Value));
        Assert.Equal([0.85m, null, 0m, 0.6m, 0.95m], ById(Five).Select(row => row.ExposedPlace!.ShareBefore));
        Assert.Equal([0.80m, 0.30m, 0m, -0.10m, -0.16m], ById(Five).Select(row => row.KeyPlace.Margin()!.Value));
        Assert.All(Five.Rows, row => Assert.Equal((ParetoMeasure.AnnualRevenue, 0.80m, 2), (row.KeyPlace.Measure, row.KeyPlace.Share, row.KeyPlace.Count)));
    }

    [Fact]
    public void The_reason_says_the_rule_in_words()
    {
        Assert.Equal(
            "key, not exposed: one of the 2 accounts that bring 80 % of annual revenue; not one of the 2 accounts that bring 80 % of the expected shortfall",
            SegmentReason.Of(Row(Five, "B")).Rule);
        Assert.StartsWith("exposed, not key: not one of the 2", SegmentReason.Of(Row(Five, "C")).Rule, StringComparison.Ordinal);
        Assert.StartsWith("neither key nor exposed: not one", SegmentReason.Of(Row(Five, "E")).Rule, StringComparison.Ordinal);
        Assert.Equal(
            "key and exposed: the 1 account that brings 80 % of annual revenue; the 1 account that brings 80 % of the expected shortfall",
            SegmentReason.Of(Row(Rank([90, 10], [90, 10]), "A")).Rule);
    }

    [Theory]
    [InlineData(KeyAccountBasis.AnnualRevenue, "75.5 % of annual revenue")]
    [InlineData(KeyAccountBasis.MaintenanceRevenue, "75.5 % of maintenance revenue")]
    [InlineData(KeyAccountBasis.Contribution, "75.5 % of baseline contribution")]
    public void The_reason_names_the_policys_basis_and_share(KeyAccountBasis basis, string words)
    {
        var figures = BareAccounts.Of("A", 1m, 1m) with { MaintenanceRevenue = new(1m) };

        Assert.Equal("the 1 account that brings " + words, Ranker.Rank([figures], new Policy { KeyAccounts = new(0.755m, basis) }).Rows[0].KeyPlace.Words());
    }

    [Fact]
    public void Without_a_simulation_there_is_no_segment_and_the_reason_says_so()
    {
        var row = Assert.Single(Ranker.Rank([BareAccounts.Of("A", revenue: 1m)], new Policy()).Rows);

        Assert.Null(row.Segment);
        Assert.Equal(new(null, "key, not simulated: the 1 account that brings 80 % of annual revenue", row.KeyPlace, null), SegmentReason.Of(row));
    }

    [Fact]
    public void An_account_that_brings_nothing_has_no_place()
    {
        var places = KeyAccountSelection.Places([new(80m), new(-40m), new(0m), new(50m)], 0.80m, ParetoMeasure.Contribution);

        Assert.Equal([(true, 0m), (false, null), (false, null), (false, 80m / 90m)], places.Select(place => (place.Inside, place.ShareBefore)));
        Assert.All(KeyAccountSelection.Places([new(5m), new(-5m)], 0.80m, ParetoMeasure.Contribution), place => Assert.Equal((false, null, 0), (place.Inside, place.ShareBefore, place.Count)));
    }

    [Fact]
    public void A_change_of_segment_names_the_threshold_that_was_crossed()
    {
        // Where A falls from 50 to 49, A and B bring 79 of 99: less than 80 %, so that C is needed too.
        var change = Assert.Single(SegmentChange.Between(Five, Rank([49, 30, 10, 6, 4], [10, 0, 60, 25, 5])));

        Assert.Equal(("C", Segment.SecureCash, Segment.Protect), (change.AccountId.Value, change.Before, change.After));
        var crossing = Assert.Single(change.Crossings);
        Assert.True(crossing.Entered);
        Assert.Equal("entered those that bring 80 % of annual revenue: larger accounts bring 79.8 %, before 80 %", crossing.Words());
    }

    [Fact]
    public void Both_thresholds_may_be_crossed_at_once()
    {
        var change = SegmentChange.Between(Five, Rank([50, 30, 10, 6, 90], [10, 0, 60, 25, 900])).Single(change => change.AccountId.Value == "E");

        Assert.Equal((Segment.Automate, Segment.Protect), (change.Before, change.After));
        Assert.Equal([ParetoMeasure.AnnualRevenue, ParetoMeasure.ExpectedShortfall], change.Crossings.Select(crossing => crossing.After.Measure));
        var back = SegmentChange.Between(Rank([50, 30, 10, 6, 90], [10, 0, 60, 25, 900]), Rank([50, 30, 10, 6, 0], [10, 0, 60, 25, 5])).Single(change => change.AccountId.Value == "E");
        Assert.Equal("left those that bring 80 % of annual revenue: larger accounts bring all there is, before 0 %", back.Crossings[0].Words());
    }

    [Theory]
    [InlineData("0.816444", "81.6 %")]
    [InlineData("0.79951", "79.95 %")]
    [InlineData("0.800004", "80.0004 %")]
    [InlineData("0.80000001", "80 %")]
    [InlineData("0.8", "80 %")]
    public void A_crossing_has_as_many_digits_as_tell_it_from_the_threshold(string share, string words)
    {
        var inside = new ParetoPlace(ParetoMeasure.ExpectedShortfall, 0.8m, 7, true, 0.25m);
        var outside = inside with { Inside = false, ShareBefore = decimal.Parse(share, CultureInfo.InvariantCulture) };
        Assert.Equal($"left those that bring 80 % of the expected shortfall: larger accounts bring {words}, before 25 %", new ThresholdCrossing(inside, outside).Words());
    }

    [Fact]
    public void Accounts_of_one_ranking_only_have_no_change() =>
        Assert.Empty(SegmentChange.Between(Rank([50], [50]), Rank([50, 1], [50, 0])));

    private static IEnumerable<RankingRow> ById(RunRanking ranking) => ranking.Rows.OrderBy(row => row.AccountId);

    private static RankingRow Row(RunRanking ranking, string id) => ranking.Rows.Single(row => row.AccountId.Value == id);

    private static RunRanking Rank(int[] revenue, long[] tail) => Ranker.Rank(
        [.. revenue.Select((amount, i) => BareAccounts.Of(Id(i), revenue: amount))],
        new Policy(),
        BareAccounts.Tail(tail.Select((contribution, i) => (Id(i), contribution))));

    private static string Id(int number) => ((char)('A' + number)).ToString();
}
