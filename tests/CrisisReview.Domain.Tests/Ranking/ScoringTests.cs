using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Ranking;

/// <summary>Scores of four accounts, worked by hand.
/// Contributions 400, 100, 100, -50: percentiles 7/8, 1/2, 1/2, 1/8. Products 3, 3, 0, 3: 5/8, 5/8, 1/8, 5/8. Opportunities 0, 140, 0, 20: 1/4, 7/8, 1/4, 5/8.</summary>
public sealed class ScoringTests
{
    private static readonly AccountFigures[] Four =
    [
        Account("A", 400m, 3, 0m, new(8m, 6m, 7m, 9m, 2m, 7m)),
        Account("B", 100m, 3, 140m, new()),
        Account("C", 100m, 0, 0m, new(0m, 0m, 1m, 0m, 10m, 1m)),
        Account("D", -50m, 3, 20m, new(10m, 10m, 10m, 10m, 0m, 10m)),
    ];

    [Fact]
    public void Four_accounts_score_as_worked_by_hand()
    {
        Assert.Equal(
            new(new(35m, 87.5m, 30.625m), new(20m, 80m, 16m), new(15m, 65m, 9.75m), new(10m, 62.5m, 6.25m), new(10m, 25m, 2.5m), new(10m, 80m, 8m)),
            PartsOf("A"));
        Assert.Equal(
            new(new(35m, 50m, 17.5m), new(20m, 0m, 0m), new(15m, 5m, 0.75m), new(10m, 12.5m, 1.25m), new(10m, 25m, 2.5m), new(10m, 3.3333m, 0.3333m)),
            PartsOf("C"));
        Assert.Equal([73.125m, 55m, 22.3333m, 61.875m], Four.Select(account => PartsOf(account.AccountId.Value).Sum()));
    }

    [Fact]
    public void Marks_that_are_not_rated_count_as_the_middle()
    {
        var unrated = PartsOf("B");

        Assert.Equal((50m, 50m, 50m), (unrated.StrategicValue.Value, unrated.Growth.Value, unrated.Relationship.Value));
        Assert.Equal(unrated, Scores([Four[0], Four[1] with { Marks = new(5m, 5m, 5m, 5m, 5m, 5m) }, Four[2], Four[3]])["B"]);
    }

    [Fact]
    public void The_row_carries_the_score_and_what_it_is_made_of()
    {
        var row = Ranker.Rank(Four, new Policy()).Rows.Single(row => row.AccountId.Value == "C");

        Assert.Equal((22.3333m, PartsOf("C")), (row.Score, row.ScoreParts));
    }

    [Fact]
    public void Other_weights_make_other_scores()
    {
        var scores = Scores(Four, new(Profitability: 0m, StrategicValue: 1m, Growth: 0m, Products: 1m, Opportunity: 0m, Relationship: 0m));

        Assert.Equal([71.25m, 56.25m, 6.25m, 81.25m], Four.Select(account => scores[account.AccountId.Value].Sum()));
        Assert.Equal(new ScorePart(0m, 87.5m, 0m), scores["A"].Profitability);
    }

    /// <summary>Six parts of 50, 0, 0, 50, 50 and 0, each a sixth: 8.3333 points three times would be 24.9999, the score is 25.</summary>
    [Fact]
    public void Points_are_rounded_so_that_they_add_up_to_the_score()
    {
        var parts = Scores([Four[0] with { Marks = new(0m, 0m, 0m, 0m, 10m, 0m) }], new(1m, 1m, 1m, 1m, 1m, 1m))["A"];

        Assert.Equal([8.3333m, 0m, 0m, 8.3334m, 8.3333m, 0m], Listed(parts).Select(part => part.Points));
        Assert.Equal(25m, parts.Sum());
    }

    [Fact]
    public void One_account_stands_in_the_middle_of_itself() =>
        Assert.Equal([50m, 50m, 50m, 50m, 50m, 50m], Listed(Scores([Four[1]])["B"]).Select(part => part.Value));

    [Fact]
    public void Equal_amounts_share_the_mean_of_their_places()
    {
        // Of 2 n = 8: an eighth, a half twice, seven eighths.
        Assert.Equal([1, 4, 4, 7], Percentiles.TwiceOf([10, 20, 20, 40], amount => amount));
        Assert.Equal([7, 4, 1, 4], Percentiles.TwiceOf([40, 20, 10, 20], amount => amount));
        Assert.Equal([3, 3, 3], Percentiles.TwiceOf([1, 1, 1], amount => amount));
        Assert.Empty(Percentiles.TwiceOf(Array.Empty<int>(), amount => amount));
    }

    internal static IReadOnlyList<ScorePart> Listed(ScoreParts parts) =>
        [parts.Profitability, parts.StrategicValue, parts.Growth, parts.Products, parts.Opportunity, parts.Relationship];

    private static ScoreParts PartsOf(string id) => Scores(Four)[id];

    private static Dictionary<string, ScoreParts> Scores(AccountFigures[] accounts, ScoreWeights? weights = null) =>
        Ranker.Rank(accounts, new Policy { Scores = weights ?? new() }).Rows.ToDictionary(row => row.AccountId.Value, row => row.ScoreParts);

    private static AccountFigures Account(string id, decimal contribution, int products, decimal opportunity, AccountMarks marks) =>
        BareAccounts.Of(id, contribution) with { ProductsOwned = products, OpportunityValue = new(opportunity), Marks = marks };
}
