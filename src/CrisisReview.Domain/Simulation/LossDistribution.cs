namespace CrisisReview.Domain.Simulation;

/// <summary>The distribution of the book's loss. With paths sorted by (loss, path index) and weights w (all 1 in plain sampling):
/// VaR_a is the loss at the first path at which the weight reached is at least a of the total, T_a that path and all above it, ES_a the weighted
/// mean loss over T_a, and the mean is weighted likewise.</summary>
public sealed record LossDistribution
{
    public required int Paths { get; init; }

    public required Money Mean { get; init; }

    /// <summary>Of the mean, in currency units.</summary>
    public required double StandardError { get; init; }

    public required LossPercentiles Percentiles { get; init; }

    /// <summary>The 95 % confidence interval of VaR_95 that its order statistics give.</summary>
    public required LossInterval ValueAtRisk95Interval { get; init; }

    public required ExpectedShortfall ExpectedShortfall { get; init; }

    public required LossHistogram Histogram { get; init; }

    /// <summary>T_95, for <see cref="BatchSimulation.Contributions"/>.</summary>
    public required TailPaths Tail95 { get; init; }

    /// <summary>Sum over T_95 of weight times loss, in units of <see cref="LossUnits"/>: what the contributions of all accounts add up to.</summary>
    public required Int128 Tail95WeightedLoss { get; init; }

    /// <param name="sums">Of the whole book.</param>
    /// <param name="settings">Of the run.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <exception cref="ArgumentException">The sums belong to a run with other settings.</exception>
    public static LossDistribution Of(PathSums sums, SimulationSettings settings, int threads = 1)
    {
        settings.Guard();
        if (sums.Paths != settings.Paths)
        {
            throw new ArgumentException($"The sums have {sums.Paths} paths, the settings {settings.Paths}; they belong to different runs.", nameof(sums));
        }

        return new LossStatistics(sums, settings).Distribution(threads);
    }
}
