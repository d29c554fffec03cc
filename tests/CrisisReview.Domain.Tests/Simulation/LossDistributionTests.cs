using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class LossDistributionTests
{
    private static readonly SimulationSettings Hundred = new() { Paths = 100 };

    [Fact]
    public void Quantiles_stand_at_the_position_rounded_up()
    {
        // Losses 1 to 100 in a mixed order: the loss at position k is k.
        var distribution = LossDistribution.Of(Sums(path => ((path * 37) % 100) + 1), Hundred);
        Assert.Equal(new(new(50m), new(90m), new(95m), new(99m)), distribution.Percentiles);
        Assert.Equal(new(new(95m), new(97.5m), new(99.5m)), distribution.ExpectedShortfall);
        Assert.Equal(50.5m, distribution.Mean.Amount);
        Assert.Equal(Math.Sqrt(833.25 / 99.0), distribution.StandardError, 1e-12);
        Assert.Equal(6, distribution.Tail95.Paths.Count);
        Assert.Equal(5_850_000, distribution.Tail95WeightedLoss);
    }

    [Fact]
    public void Among_equal_losses_the_path_index_decides()
    {
        var distribution = LossDistribution.Of(Sums(_ => 7), Hundred);
        Assert.Equal([94, 95, 96, 97, 98, 99], distribution.Tail95.Paths);
        Assert.Equal(7m, distribution.ExpectedShortfall.P99.Amount);
        Assert.Equal(0.0, distribution.StandardError);
        Assert.Equal(new(new(7m), new(7m)), distribution.ValueAtRisk95Interval);
    }

    [Fact]
    public void The_interval_of_value_at_risk_comes_from_order_statistics()
    {
        // 1.96 sqrt(0.95 * 0.05 / 99) = 0.0429: positions 91 and 100.
        var distribution = LossDistribution.Of(Sums(path => path + 1), Hundred);
        Assert.Equal(new(new(91m), new(100m)), distribution.ValueAtRisk95Interval);
    }

    [Fact]
    public void The_interval_holds_the_true_value_nineteen_times_in_twenty()
    {
        var held = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var random = new Random(trial);
            var sums = Sums(_ => random.Next(1_000_000), 1_000);
            var interval = LossDistribution.Of(sums, new() { Paths = 1_000 }).ValueAtRisk95Interval;
            held += interval.Low.Amount <= 950_000m && interval.High.Amount >= 950_000m ? 1 : 0;
        }

        Assert.InRange(held / 400.0, 0.92, 0.98);
    }

    [Fact]
    public void Losses_far_apart_are_ranked_right()
    {
        var distribution = LossDistribution.Of(Sums(path => path == 3 ? 1_000_000_000_000 : path == 4 ? -5 : path), Hundred);
        Assert.Equal(50m, distribution.Percentiles.P50.Amount);
        Assert.Equal(95m, distribution.Percentiles.P95.Amount);
        Assert.Contains(3, distribution.Tail95.Paths);
    }

    [Fact]
    public void Bins_have_a_round_width_and_hold_every_path()
    {
        var histogram = LossDistribution.Of(Sums(path => path - 50), Hundred).Histogram;
        Assert.Equal(5m, histogram.Width.Amount);
        Assert.Equal(-50m, histogram.Start.Amount);
        Assert.Equal(20, histogram.Shares.Count);
        Assert.All(histogram.Shares, share => Assert.Equal(0.05, share, 1e-12));
    }

    [Fact]
    public void One_loss_in_every_path_is_one_bin()
    {
        var histogram = LossDistribution.Of(Sums(_ => -7), Hundred).Histogram;
        Assert.Equal([1.0], histogram.Shares);
        Assert.Equal(-7m, histogram.Start.Amount);
        Assert.Equal(0.01m, histogram.Width.Amount);
    }

    [Fact]
    public void Sums_of_another_run_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LossDistribution.Of(PathSums.Zero(200), Hundred));
        Assert.Throws<ArgumentException>(() => PathSums.Zero(200).Add(PathSums.Zero(100)));
        Assert.Throws<ArgumentException>(() => PathSums.FromBytes(new byte[12]));
    }

    private static PathSums Sums(Func<int, long> loss, int paths = 100) =>
        new([.. Enumerable.Range(0, paths).Select(path => loss(path) * LossUnits.PerCurrencyUnit)]);
}
