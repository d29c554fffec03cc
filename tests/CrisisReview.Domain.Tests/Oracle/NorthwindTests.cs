using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>The whole Northwind book against the oracle, where the folder is beside the checkout.</summary>
public sealed class NorthwindTests
{
    private const decimal Tolerance = 0.000_000_001m;

    [SkippableFact]
    public void Every_account_agrees_with_the_oracle()
    {
        var book = NorthwindBook.Load();
        var oracle = new OracleModel(book, new(SevereCrisis.Json), SevereCrisis.AsOf);
        var assessor = new ImpactAssessor(SevereCrisis.Scenario, new Policy(), SevereCrisis.AsOf);
        foreach (var row in book.Accounts)
        {
            Agreement.Check(oracle.Assess(row), assessor.Assess(Profiles.Of(book, row["accountId"])), Tolerance);
        }
    }

    [SkippableFact]
    public void Ranks_and_sums_agree_with_the_oracle()
    {
        var book = NorthwindBook.Load();
        var oracle = new OracleModel(book, new(SevereCrisis.Json), SevereCrisis.AsOf);
        var expected = book.Accounts.ToDictionary(row => row["accountId"], oracle.Assess);

        var ranking = Rank(book);

        foreach (var row in ranking.Rows)
        {
            var id = row.AccountId.Value;
            Assert.Equal(RankOf(id, expected, figures => figures.Baseline), row.ValueRank);
            Assert.Equal(RankOf(id, expected, figures => figures.Baseline - figures.Expected), row.StressedValueRank);
            Assert.Equal(RankOf(id, expected, figures => figures.AtStake), row.BaselineExposureRank);
        }

        var loss = expected.Values.Select(figures => figures.Expected).Aggregate((a, b) => a + b);
        Assert.InRange(ranking.Summary.ExpectedLoss.Amount - loss.ToDecimal(), -Tolerance, Tolerance);
        Assert.Equal(Enumerable.Range(1, expected.Count), ranking.Rows.Select(row => row.StressedValueRank));
    }

    [SkippableFact]
    public void Key_accounts_are_the_fewest_that_bring_four_fifths_of_revenue()
    {
        var book = NorthwindBook.Load();
        var revenues = book.Accounts.Select(row => Fraction.Parse(row["annualRevenue"])).OrderDescending().ToArray();
        var total = revenues.Aggregate((a, b) => a + b);
        var count = 1;
        while (revenues.Take(count).Aggregate((a, b) => a + b) < total * 4 / 5)
        {
            count++;
        }

        var ranking = Rank(book);

        Assert.Equal(count, ranking.Summary.KeyAccounts.Count);
        Assert.Equal(count, ranking.Rows.Count(row => row.Key));
        Assert.Equal((decimal)count / revenues.Length, ranking.Summary.KeyAccounts.ShareOfAccounts);
    }

    [SkippableFact]
    public void Scores_agree_with_the_oracle()
    {
        var book = NorthwindBook.Load();
        var figures = new OracleModel(book, new(SevereCrisis.Json), SevereCrisis.AsOf);
        var profiles = book.Accounts.Select(row => Profiles.Of(book, row["accountId"])).ToArray();
        var horizon = SevereCrisis.AsOf.AddMonths(SevereCrisis.Scenario.HorizonMonths);
        var oracle = new OracleScore(
            [.. book.Accounts.Zip(profiles, (row, profile) => (profile.Account, figures.Assess(row).Baseline, OpportunitiesOf(profile, horizon)))], new());

        Assert.All(Rank(book).Rows, row => Assert.InRange(row.Score - oracle.Of(row.AccountId.Value).ToDecimal(), -0.00005m, 0.00005m));
    }

    private static Fraction OpportunitiesOf(AccountProfile profile, DateOnly horizon) => profile.Opportunities
        .Where(opportunity => opportunity.ExpectedClose <= horizon)
        .Aggregate((Fraction)0, (sum, one) => sum + (OracleScore.Of(one.WinProbability) * OracleScore.Of((one.Amount - one.Cost).Amount)));

    private static RunRanking Rank(Rows book)
    {
        var assessor = new ImpactAssessor(SevereCrisis.Scenario, new Policy(), SevereCrisis.AsOf);
        var profiles = book.Accounts.Select(row => Profiles.Of(book, row["accountId"]));
        return Ranker.Rank([.. profiles.Select(profile => AccountFigures.Of(new(profile, assessor.Assess(profile))))], new Policy());
    }

    private static int RankOf(string id, Dictionary<string, OracleFigures> figures, Func<OracleFigures, Fraction> by) =>
        1 + figures.Count(other => by(other.Value) > by(figures[id]) || (by(other.Value) == by(figures[id]) && string.CompareOrdinal(other.Key, id) < 0));
}
