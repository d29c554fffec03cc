using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Calculates a <see cref="LossDistribution"/> from the sums of all batches. Floating sums run in the same order everywhere, so they repeat to the last bit.</summary>
internal sealed class LossStatistics
{
    private const double TwoSided95 = 1.959963984540054; // PhiInv(0.975)
    private const decimal Tail95 = 0.95m;

    private readonly PathSums _sums;
    private readonly PathWeights _weights;
    private readonly LossRange _range;

    public LossStatistics(PathSums sums, SimulationSettings settings)
    {
        _sums = sums;
        _weights = PathWeights.Of(settings);
        _range = LossRange.Of(sums.Losses);
    }

    /// <param name="threads">Most threads to use.</param>
    public LossDistribution Distribution(int threads)
    {
        var ((mean, standardError, histogram), (percentiles, interval, shortfall, tail, tailLoss)) = Both(threads, OfAllPaths, OfTails);
        return new()
        {
            Paths = _sums.Paths,
            Mean = mean,
            StandardError = standardError,
            Percentiles = percentiles,
            ValueAtRisk95Interval = interval,
            ExpectedShortfall = shortfall,
            Histogram = histogram,
            Tail95 = tail,
            Tail95WeightedLoss = tailLoss,
        };
    }

    private static (TFirst First, TSecond Second) Both<TFirst, TSecond>(int threads, Func<TFirst> first, Func<TSecond> second)
    {
        var (one, other) = (default(TFirst)!, default(TSecond)!);
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = threads }, () => other = second(), () => one = first());
        return (one, other);
    }

    private (Money Mean, double StandardError, LossHistogram Histogram) OfAllPaths()
    {
        var all = MeanOfAll();
        var standardError = StandardError(new LossResidual((double)all.WeightedLoss / all.Weight)) / LossUnits.PerCurrencyUnit;
        return (all.Mean, standardError, LossHistogram.Of(_sums.Losses, _weights, _range));
    }

    private (LossPercentiles Percentiles, LossInterval Interval95, ExpectedShortfall Shortfall, TailPaths Tail95, Int128 Tail95WeightedLoss) OfTails()
    {
        var ranked = new RankedPaths(_sums, _weights, _range);
        var (from50, from90, from95, from99) = (ranked.At(0.50m), ranked.At(0.90m), ranked.At(Tail95), ranked.At(0.99m));
        var tail90 = PathsFrom(from90);
        var tail95 = tail90.FindAll(path => from95.IsAtMost(_sums.Losses[path], path));
        var tail99 = tail95.FindAll(path => from99.IsAtMost(_sums.Losses[path], path));
        var worst = MeanOf(tail95);
        return (
            new(LossUnits.ToMoney(from50.Loss), LossUnits.ToMoney(from90.Loss), LossUnits.ToMoney(from95.Loss), LossUnits.ToMoney(from99.Loss)),
            Interval95(ranked, from95.Loss),
            new(MeanOf(tail90).Mean, worst.Mean, MeanOf(tail99).Mean),
            new(tail95, _weights.AreEqual ? null : tail95.ConvertAll(path => _weights[path])),
            worst.WeightedLoss);
    }

    // A path and all above it, by index.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private List<int> PathsFrom(RankedPath first)
    {
        var losses = _sums.Losses;
        var paths = new List<int>(losses.Length / 8);
        var vectors = MemoryMarshal.Cast<long, Vector512<long>>(losses);
        for (var i = 0; i < vectors.Length; i++)
        {
            var candidates = Vector512.GreaterThanOrEqual(vectors[i], Vector512.Create(first.Loss)).ExtractMostSignificantBits();
            for (; candidates != 0; candidates &= candidates - 1)
            {
                Add(paths, first, (i * Vector512<long>.Count) + BitOperations.TrailingZeroCount(candidates));
            }
        }

        for (var path = vectors.Length * Vector512<long>.Count; path < losses.Length; path++)
        {
            Add(paths, first, path);
        }

        return paths;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(List<int> paths, RankedPath first, int path)
    {
        if (first.IsAtMost(_sums.Losses[path], path))
        {
            paths.Add(path);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WeightedMean MeanOf(List<int> paths)
    {
        var (sum, weight) = (default(Int128), 0L);
        foreach (var path in paths)
        {
            sum += (Int128)_sums.Losses[path] * _weights[path];
            weight += _weights[path];
        }

        return new(sum, weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WeightedMean MeanOfAll()
    {
        var losses = _sums.Losses;
        if (!_weights.AreEqual)
        {
            Int128 sum = 0;
            for (var path = 0; path < losses.Length; path++)
            {
                sum += (Int128)losses[path] * _weights[path];
            }

            return new(sum, _weights.Total);
        }

        // Halves are added up apart, several times as quick as sums of 128 bits.
        var (upper, lower) = (0L, 0L);
        foreach (var loss in losses)
        {
            upper += loss >> 32;
            lower += (uint)loss;
        }

        return new(((Int128)upper << 32) + lower, _weights.Total);
    }

    /// <summary>Shares of 95 % give or take 1.96 standard errors of the share of losses up to VaR_95, and the losses at those shares.</summary>
    private LossInterval Interval95(RankedPaths ranked, long quantile)
    {
        var error = (decimal)(TwoSided95 * StandardError(new ShareResidual(quantile, (double)Tail95)));
        return new(LossUnits.ToMoney(ranked.At(Math.Max(Tail95 - error, 0m)).Loss), LossUnits.ToMoney(ranked.At(Math.Min(Tail95 + error, 1m)).Loss));
    }

    /// <summary>Standard error of a weighted mean whose residuals r are given. Plain: sqrt(sum r^2 / n (n - 1)). In tail sampling every stratum has one path; each pair of
    /// neighbouring strata of one half is taken together, sqrt(sum (w r - w' r')^2) / total weight, which errs on the large side
    /// (collapsed strata; W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 5A.12).</summary>
    private double StandardError<TResidual>(TResidual residual)
        where TResidual : struct, IResidual => _weights.AreEqual ? PlainStandardError(residual) : CollapsedStandardError(residual);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double PlainStandardError<TResidual>(TResidual residual)
        where TResidual : struct, IResidual
    {
        // Four sums, because each addition waits for the one before.
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        var losses = _sums.Losses;
        while (losses.Length >= 4)
        {
            first += Square(residual.Of(losses[0]));
            second += Square(residual.Of(losses[1]));
            third += Square(residual.Of(losses[2]));
            fourth += Square(residual.Of(losses[3]));
            losses = losses[4..];
        }

        foreach (var loss in losses)
        {
            first += Square(residual.Of(loss));
        }

        var squares = first + second + (third + fourth);
        return Math.Sqrt(squares / _sums.Paths / (_sums.Paths - 1));
    }

    private static double Square(double value) => value * value;

    // Paths p and p + 2 are neighbouring strata of one half.
    private double CollapsedStandardError<TResidual>(TResidual residual)
        where TResidual : struct, IResidual
    {
        var squares = 0.0;
        var losses = _sums.Losses;
        for (var path = 0; path + 2 < losses.Length; path += path % 4 == 0 ? 1 : 3)
        {
            var difference = (_weights[path] * residual.Of(losses[path])) - (_weights[path + 2] * residual.Of(losses[path + 2]));
            squares += difference * difference;
        }

        return Math.Sqrt(squares) / _weights.Total;
    }

    private interface IResidual
    {
        double Of(long loss);
    }

    private readonly record struct LossResidual(double Mean) : IResidual
    {
        public double Of(long loss) => loss - Mean;
    }

    private readonly record struct ShareResidual(long Quantile, double Share) : IResidual
    {
        public double Of(long loss) => (loss <= Quantile ? 1.0 : 0.0) - Share;
    }
}
