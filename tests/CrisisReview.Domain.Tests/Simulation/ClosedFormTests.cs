using CrisisReview.Domain.Probability;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

/// <summary>The simulation against what is known without one.</summary>
public sealed class ClosedFormTests
{
    private const int Paths = 20_000;

    private static readonly FactorModel Model = new(0.20m, 0.50m);

    [Fact]
    public void Every_accounts_mean_loss_is_its_expected_loss()
    {
        foreach (var account in TestBook.Of(200))
        {
            var losses = Simulate([account], Model);
            var mean = losses.Average(loss => (double)loss);
            var error = Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean))) / Paths;
            Assert.InRange(mean - ExpectedLoss(account), (-4.0 * error) - 1e-3, (4.0 * error) + 1e-3);
        }
    }

    [Theory]
    [InlineData(0.50)]
    [InlineData(0.90)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void Every_accounts_quantiles_are_steps_of_its_ladder(double share)
    {
        var resolution = 4.0 * Math.Sqrt(share * (1.0 - share) / Paths);
        var compared = 0;
        foreach (var account in TestBook.Of(200, onlyLosses: true).Where(account => IsClear(account, 1.0 - share, resolution)))
        {
            var losses = Simulate([account], Model);
            Array.Sort(losses);
            var step = account.Rungs.LastOrDefault(rung => rung.FailureProbability > 1.0 - share).CumulativeJump;
            Assert.Equal(account.CertainLoss + step, losses[(int)Math.Ceiling(share * Paths) - 1]);
            compared++;
        }

        Assert.True(compared > 100, $"Only {compared} accounts are clear of the quantile.");
    }

    /// <summary>O. Vasicek, "Loan portfolio value", Risk 15 (2002): in a large book of equal loans VaR_a = Phi((PhiInv(p) + sqrt(rho) PhiInv(a)) / sqrt(1 - rho)).</summary>
    [Theory]
    [InlineData(0.02, 0.20)]
    [InlineData(0.10, 0.20)]
    [InlineData(0.30, 0.05)]
    public void A_large_homogeneous_book_follows_Vasicek(double probability, double loading)
    {
        const int Accounts = 4_000;
        var book = Enumerable.Range(0, Accounts).Select(i => TestBook.Account($"L{i}", "Retail", ((decimal)probability, 1m))).ToArray();
        var settings = new SimulationSettings { Paths = Paths };
        var distribution = LossDistribution.Of(new BatchSimulation(book, new((decimal)loading, 0.5m), settings).Losses(2), settings);
        Check(distribution.Percentiles.P50, 0.50);
        Check(distribution.Percentiles.P90, 0.90);
        Check(distribution.Percentiles.P95, 0.95);
        Check(distribution.Percentiles.P99, 0.99);

        void Check(Money simulated, double share)
        {
            // Four standard errors of the share, carried over to the loss, and the graininess of the book.
            var error = 4.0 * Math.Sqrt(share * (1.0 - share) / Paths);
            var (low, high) = (Vasicek(share - error), Vasicek(Math.Min(share + error, 0.9999)));
            var grain = 4.0 * Math.Sqrt(0.25 / Accounts) / 2.0;
            Assert.InRange((double)simulated.Amount / Accounts, low - grain, high + grain);
        }

        double Vasicek(double share) => NormalDistribution.Cumulative(
            (NormalDistribution.Quantile(probability) + (Math.Sqrt(loading) * NormalDistribution.Quantile(share))) / Math.Sqrt(1.0 - loading));
    }

    [Fact]
    public void Without_a_loading_accounts_are_independent()
    {
        var book = Enumerable.Range(0, 2).Select(i => TestBook.Account($"L{i}", "Retail", (0.5m, 1m))).ToArray();
        var both = Simulate(book, new(0m, 0.5m)).Count(loss => loss == 2 * LossUnits.PerCurrencyUnit);
        Assert.InRange(both / (double)Paths, 0.25 - 0.0125, 0.25 + 0.0125);
    }

    /// <summary>With q = 1/2, P(both fail) = 1/4 + asin(r) / 2 pi, r the correlation of the abilities: rho within a sector, rho g across.</summary>
    [Theory]
    [InlineData("Retail", 0.40)]
    [InlineData("Banking", 0.10)]
    public void Accounts_fail_together_as_the_correlation_says(string otherSector, double correlation)
    {
        AccountLadder[] book = [TestBook.Account("A", "Retail", (0.5m, 1m)), TestBook.Account("B", otherSector, (0.5m, 1m))];
        var both = Simulate(book, new(0.40m, 0.25m)).Count(loss => loss == 2 * LossUnits.PerCurrencyUnit);
        Assert.Equal(0.25 + (Math.Asin(correlation) / (2.0 * Math.PI)), both / (double)Paths, 0.013);
    }

    private static long[] Simulate(AccountLadder[] book, FactorModel model) =>
        new BatchSimulation(book, model, new() { Paths = Paths }).Losses().Losses.ToArray();

    private static double ExpectedLoss(AccountLadder account)
    {
        var (expected, before) = ((double)account.CertainLoss, 0L);
        foreach (var rung in account.Rungs)
        {
            expected += rung.FailureProbability * (rung.CumulativeJump - before);
            before = rung.CumulativeJump;
        }

        return expected;
    }

    private static bool IsClear(AccountLadder account, double probability, double resolution) =>
        account.Rungs.All(rung => Math.Abs(rung.FailureProbability - probability) > resolution);
}
