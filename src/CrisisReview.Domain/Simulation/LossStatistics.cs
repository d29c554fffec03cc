using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Calculates a <see cref="LossDistribution"/> from the sums of all batches. Floating sums run in the order of the paths, so they repeat to the last bit.</summary>
internal sealed class LossStatistics
{
    private const double TwoSided95 = 1.959963984540054; // PhiInv(0.975)
    private const decimal Tail95 = 0.95m;

    private readonly PathSums _sums;
    private readonly PathWeights _weights;
    private readonly RankedPaths _ranked;
    private readonly double[] _residuals;

    public LossStatistics(PathSums sums, SimulationSettings settings)
    {
        _sums = sums;
        _weights = PathWeights.Of(settings);
        _ranked = new(sums, _weights);
        _residuals = new double[sums.Paths];
    }

    public LossDistribution Distribution()
    {
        var position95 = _ranked.PositionOf(Tail95);
        var tail = Tail(position95);
        return new()
        {
            Paths = _sums.Paths,
            Mean = WeightedMean.ToMoney(WeightedLoss(0), _weights.Total),
            StandardError = StandardErrorOfMean() / LossUnits.PerCurrencyUnit,
            Percentiles = new(Quantile(0.50m), Quantile(0.90m), LossUnits.ToMoney(_ranked.LossAt(position95)), Quantile(0.99m)),
            ValueAtRisk95Interval = Interval95(position95),
            ExpectedShortfall = new(Shortfall(0.90m), WeightedMean.ToMoney(WeightedLoss(position95), tail.Weight), Shortfall(0.99m)),
            Histogram = LossHistogram.Of(_sums.Losses, _weights),
            Tail95 = tail,
            Tail95WeightedLoss = WeightedLoss(position95),
        };
    }

    private Money Quantile(decimal share) => LossUnits.ToMoney(_ranked.LossAt(_ranked.PositionOf(share)));

    private Money Shortfall(decimal share)
    {
        var position = _ranked.PositionOf(share);
        var weight = 0L;
        foreach (var path in _ranked.Above(position))
        {
            weight += _weights[path];
        }

        return WeightedMean.ToMoney(WeightedLoss(position), weight);
    }

    private TailPaths Tail(int position)
    {
        var paths = _ranked.From(position);
        return new(paths, _weights.AreEqual ? null : Array.ConvertAll(paths, path => _weights[path]));
    }

    // Sum of weight times loss over a position and all above it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Int128 WeightedLoss(int position)
    {
        Int128 sum = 0;
        var losses = _sums.Losses;
        foreach (var path in _ranked.Above(position))
        {
            sum += _weights.AreEqual ? losses[path] : (Int128)losses[path] * _weights[path];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double StandardErrorOfMean()
    {
        var mean = (double)WeightedLoss(0) / _weights.Total;
        var losses = _sums.Losses;
        for (var path = 0; path < losses.Length; path++)
        {
            _residuals[path] = losses[path] - mean;
        }

        return StandardError();
    }

    /// <summary>Shares of 95 % give or take 1.96 standard errors of the share of losses up to VaR_95, and the losses at those shares.</summary>
    private LossInterval Interval95(int position)
    {
        var quantile = _ranked.LossAt(position);
        var losses = _sums.Losses;
        for (var path = 0; path < losses.Length; path++)
        {
            _residuals[path] = (losses[path] <= quantile ? 1.0 : 0.0) - (double)Tail95;
        }

        var error = (decimal)(TwoSided95 * StandardError());
        return new(Quantile(Math.Max(Tail95 - error, 0m)), Quantile(Math.Min(Tail95 + error, 1m)));
    }

    /// <summary>Standard error of a weighted mean whose residuals r are given. Plain: sqrt(sum r^2 / n (n - 1)). In tail sampling every stratum has one path; each pair of
    /// neighbouring strata of one half is taken together, sqrt(sum (w r - w' r')^2) / total weight, which errs on the large side
    /// (collapsed strata; W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 5A.12).</summary>
    private double StandardError() => _weights.AreEqual ? PlainStandardError() : CollapsedStandardError();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double PlainStandardError()
    {
        var squares = 0.0;
        foreach (var residual in _residuals)
        {
            squares += residual * residual;
        }

        return Math.Sqrt(squares / _residuals.Length / (_residuals.Length - 1));
    }

    // Paths p and p + 2 are neighbouring strata of one half.
    private double CollapsedStandardError()
    {
        var squares = 0.0;
        for (var path = 0; path + 2 < _residuals.Length; path += path % 4 == 0 ? 1 : 3)
        {
            var difference = (_weights[path] * _residuals[path]) - (_weights[path + 2] * _residuals[path + 2]);
            squares += difference * difference;
        }

        return Math.Sqrt(squares) / _weights.Total;
    }
}
