using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class TailSamplingTests
{
    private static readonly FactorModel Model = new(0.20m, 0.50m);
    private static readonly AccountLadder[] Book = TestBook.Of(120, onlyLosses: true);

    [Fact]
    public void Weights_undo_the_mixture()
    {
        var weights = PathWeights.Of(new() { Paths = 10_000, Sampling = Sampling.Tail });
        Assert.All(Enumerable.Range(0, 10_000), path => Assert.InRange(weights[path], 0, 2 * ShiftedFactor.WeightOne));
        Assert.Equal(1.0, weights.Total / 10_000.0 / ShiftedFactor.WeightOne, 1e-4);
    }

    /// <summary>G = 1: 2 / (1 + exp(-4)); G = -1 is half way between nominal and shifted; far out in the crisis nearly nothing.</summary>
    [Theory]
    [InlineData(1.0, 1.964027580075817)]
    [InlineData(-1.0, 1.0)]
    [InlineData(-9.0, 2.2507034943851823e-7)]
    [InlineData(400.0, 2.0)]
    [InlineData(-400.0, 0.0)]
    public void A_weight_is_the_ratio_of_the_densities(double factor, double weight) =>
        Assert.Equal(weight, ShiftedFactor.Weight(factor) / (double)ShiftedFactor.WeightOne, 1e-6);

    [Fact]
    public void Even_paths_are_nominal_strata_and_odd_ones_the_same_shifted()
    {
        for (var path = 0; path < 1_000; path++)
        {
            var nominal = ShiftedFactor.Of(path, 0.5, 1_000) - (path % 2 == 0 ? 0.0 : ShiftedFactor.Shift);
            Assert.Equal(((path / 2) + 0.5) / 500.0, Domain.Probability.NormalDistribution.Cumulative(nominal), 1e-12);
        }

        Assert.True(double.IsFinite(ShiftedFactor.Of(999_999, Math.BitDecrement(1.0), 1_000_000)));
    }

    [Fact]
    public void Figures_agree_with_plain_sampling()
    {
        var plain = Distribution(new() { Paths = 200_000 });
        var tail = Distribution(new() { Paths = 50_000, Sampling = Sampling.Tail });
        AssertClose(plain.Mean, tail.Mean, 0.005);
        AssertClose(plain.Percentiles.P50, tail.Percentiles.P50, 0.01);
        AssertClose(plain.Percentiles.P95, tail.Percentiles.P95, 0.01);
        AssertClose(plain.Percentiles.P99, tail.Percentiles.P99, 0.015);
        AssertClose(plain.ExpectedShortfall.P95, tail.ExpectedShortfall.P95, 0.01);
        AssertClose(plain.ExpectedShortfall.P99, tail.ExpectedShortfall.P99, 0.015);
    }

    [Fact]
    public void The_tail_is_more_precise_and_the_mean_no_worse()
    {
        var plain = Figures(Sampling.Plain);
        var tail = Figures(Sampling.Tail);
        Assert.True(Variance(tail, figure => figure.Shortfall99) * 3.0 < Variance(plain, figure => figure.Shortfall99));
        Assert.True(Variance(tail, figure => figure.Mean) < 1.5 * Variance(plain, figure => figure.Mean));
        Assert.True(Variance(tail, figure => figure.Median) < 1.5 * Variance(plain, figure => figure.Median));
    }

    [Fact]
    public void Stated_standard_errors_of_the_mean_are_those_that_repetition_shows()
    {
        foreach (var sampling in Enum.GetValues<Sampling>())
        {
            var figures = Figures(sampling);
            var stated = figures.Average(figure => figure.StandardError);
            Assert.InRange(stated / Math.Sqrt(Variance(figures, figure => figure.Mean)), 0.75, 1.6);
        }
    }

    [Fact]
    public void Batches_threads_and_forms_change_nothing()
    {
        var settings = new SimulationSettings { Paths = 3_000, Sampling = Sampling.Tail };
        var whole = new BatchSimulation(Book, Model, settings, KernelForm.Scalar).Losses();
        var merged = PathSums.Zero(settings.Paths);
        foreach (var batch in Book.Chunk(17))
        {
            merged.Add(new BatchSimulation(batch, Model, settings).Losses(2));
        }

        Assert.True(whole.Losses.SequenceEqual(merged.Losses));
    }

    private static LossDistribution Distribution(SimulationSettings settings) =>
        LossDistribution.Of(new BatchSimulation(Book, Model, settings).Losses(2), settings);

    private static (double Mean, double Median, double Shortfall99, double StandardError)[] Figures(Sampling sampling) => [.. Enumerable.Range(1, 40).Select(seed =>
    {
        var distribution = Distribution(new() { Paths = 4_000, Seed = seed, Sampling = sampling });
        return (
            (double)distribution.Mean.Amount, (double)distribution.Percentiles.P50.Amount,
            (double)distribution.ExpectedShortfall.P99.Amount, distribution.StandardError);
    })];

    private static double Variance<T>(T[] items, Func<T, double> value)
    {
        var mean = items.Average(value);
        return items.Sum(item => (value(item) - mean) * (value(item) - mean)) / (items.Length - 1);
    }

    private static void AssertClose(Money expected, Money actual, double relative) =>
        Assert.InRange((double)(actual.Amount / expected.Amount), 1.0 - relative, 1.0 + relative);
}
