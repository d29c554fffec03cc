using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Tests.Oracle;
using CrisisReview.Domain.Tests.Ranking;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class ScoreLaws
{
    private static readonly Func<AccountFigures, AccountFigures>[] Improvements =
    [
        account => account with { BaselineContribution = account.BaselineContribution + new Money(150m) },
        account => account with { ProductsOwned = account.ProductsOwned + 2 },
        account => account with { OpportunityValue = account.OpportunityValue + new Money(3m) },
        account => account with { Marks = account.Marks with { StrategicValue = Raised(account.Marks.StrategicValue) } },
        account => account with { Marks = account.Marks with { GrowthPotential = Raised(account.Marks.GrowthPotential) } },
        account => account with { Marks = account.Marks with { ManagementStrength = Raised(account.Marks.ManagementStrength) } },
        account => account with { Marks = account.Marks with { Satisfaction = Raised(account.Marks.Satisfaction) } },
        account => account with { Marks = account.Marks with { CompetitiveIntent = Math.Max(0m, AccountMarks.Counted(account.Marks.CompetitiveIntent) - 1.5m) } },
        account => account with { Marks = account.Marks with { Enjoyment = Raised(account.Marks.Enjoyment) } },
    ];

    [Fact]
    public void A_score_and_its_parts_lie_between_0_and_100() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Weights, (book, weights) => Assert.All(Scores(book, weights).Values, parts =>
        {
            Assert.InRange(parts.Sum(), 0m, 100m);
            Assert.All(ScoringTests.Listed(parts), part => Assert.InRange(part.Value, 0m, 100m));
            Assert.All(ScoringTests.Listed(parts), part => Assert.InRange(part.Points, 0m, 100m));
        }));

    [Fact]
    public void The_points_of_a_part_are_its_value_times_its_share_of_all_weights() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Weights, (book, weights) => Assert.All(Scores(book, weights).Values, parts =>
            Assert.All(ScoringTests.Listed(parts), part => Assert.InRange(part.Points - (part.Value * part.Weight / weights.Sum()), -0.00015m, 0.00015m))));

    [Fact]
    public void Raising_one_part_lowers_no_score_of_its_account_and_raises_none_of_another() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Weights, Gen.Choose(0, 999), (book, weights, choice) =>
        {
            var chosen = book[choice % book.Length].AccountId;
            var before = Scores(book, weights);
            Assert.All(Improvements, improve =>
            {
                var after = Scores([.. book.Select(account => account.AccountId == chosen ? improve(account) : account)], weights);
                Assert.True(after[chosen].Sum() >= before[chosen].Sum());
                Assert.All(before.Keys.Where(id => id != chosen), id => Assert.True(after[id].Sum() <= before[id].Sum()));
            });
        });

    [Fact]
    public void The_order_of_accounts_and_internal_ones_mean_nothing() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Weights, (book, weights) =>
        {
            var shop = BareAccounts.Of("shop", contribution: 1_000_000m) with { Kind = AccountKind.Internal };

            Assert.Equal(Scores(book, weights), Scores([.. book.OrderBy(account => account.AnnualRevenue), shop], weights));
        });

    [Fact]
    public void Only_the_proportions_of_weights_count() =>
        Law.Holds(RankedGenerators.Book, RankedGenerators.Weights, Gen.Elements(0.001m, 0.3m, 3m, 7m, 10m), (book, weights, factor) =>
        {
            var scaled = new ScoreWeights(
                factor * weights.Profitability, factor * weights.StrategicValue, factor * weights.Growth, factor * weights.Products, factor * weights.Opportunity, factor * weights.Relationship);
            var (before, after) = (Scores(book, weights), Scores(book, scaled));

            Assert.All(before.Keys, id => Assert.Equal(Points(before[id]), Points(after[id])));
        });

    [Fact]
    public void The_mean_of_all_percentiles_is_a_half() =>
        Law.Holds(Gen.Choose(-5, 5).ArrayOf(), amounts =>
            Assert.Equal(amounts.Length * amounts.Length, Percentiles.TwiceOf(amounts, amount => amount).Sum()));

    /// <summary>Not a digit more or less: the score is the exact fraction rounded to four digits.</summary>
    [Fact]
    public void Every_score_is_the_oracles() =>
        Law.Holds(ScenarioGenerators.Scenario, MarkedBook, RankedGenerators.Weights, (scenario, book, weights) =>
        {
            var assessor = new ImpactAssessor(scenario, new Policy(), BookGenerators.RunDate);
            var assessed = book.Select(profile => new AssessedAccount(profile, assessor.Assess(profile))).ToArray();
            var horizon = BookGenerators.RunDate.AddMonths(scenario.HorizonMonths);
            var oracle = new OracleScore(
                [.. assessed.Where(one => one.Profile.Account.Kind == AccountKind.External).Select(one =>
                    (one.Profile.Account, OracleScore.Of(one.Impact.BaselineContribution.Amount), Opportunities(one.Profile, horizon)))],
                weights);

            foreach (var (id, parts) in Scores([.. assessed.Select(AccountFigures.Of)], weights))
            {
                var error = OracleScore.Of(parts.Sum()) - oracle.Of(id.Value);
                Assert.False(Fraction.Abs(error) > (Fraction)1 / 20_000, $"{id} scores {parts.Sum()}, the oracle says {oracle.Of(id.Value).ToDecimal()}.");
            }
        });

    private static Gen<AccountProfile[]> MarkedBook => BookGenerators.BookOf(
        from profile in BookGenerators.Profile
        from marks in RankedGenerators.Mark.ArrayOf(6)
        from products in Gen.Choose(0, 4)
        select profile with
        {
            Account = profile.Account with
            {
                StrategicValue = marks[0],
                GrowthPotential = marks[1],
                ManagementStrength = marks[2],
                Satisfaction = marks[3],
                CompetitiveIntent = marks[4],
                Enjoyment = marks[5],
                ProductsOwned = products,
            },
        });

    private static Fraction Opportunities(AccountProfile profile, DateOnly horizon) => profile.Opportunities
        .Where(opportunity => opportunity.ExpectedClose <= horizon)
        .Aggregate((Fraction)0, (sum, opportunity) => sum + OracleScore.Of((opportunity.WinProbability * (opportunity.Amount - opportunity.Cost)).Amount));

    private static decimal Raised(decimal? mark) => Math.Min(AccountMarks.Highest, AccountMarks.Counted(mark) + 1.5m);

    private static IEnumerable<decimal> Points(ScoreParts parts) => ScoringTests.Listed(parts).Select(part => part.Points);

    private static Dictionary<AccountId, ScoreParts> Scores(AccountFigures[] book, ScoreWeights weights) =>
        Ranker.Rank(book, new Policy { Scores = weights }).Rows.OrderBy(row => row.AccountId).ToDictionary(row => row.AccountId, row => row.ScoreParts);
}
