using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Paths by (loss, path index), sorted only where somebody asks: paths are spread over buckets of equal width in the loss,
/// and a bucket is sorted when a quantile lies in it.</summary>
internal sealed class RankedPaths
{
    private const int PathsOfBucket = 8;

    private readonly PathSums _sums;
    private readonly PathWeights _weights;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly long[] _weightsBefore;
    private readonly bool[] _sorted;

    public RankedPaths(PathSums sums, PathWeights weights)
    {
        (_sums, _weights) = (sums, weights);
        var losses = sums.Losses;
        var buckets = new Buckets(losses, Math.Max(1, losses.Length / PathsOfBucket));
        _order = new int[losses.Length];
        _starts = new int[buckets.Count + 1];
        _weightsBefore = new long[buckets.Count + 1];
        _sorted = new bool[buckets.Count];
        Spread(buckets);
    }

    /// <summary>The first position at which the weight of all paths up to and including it reaches <c>share</c> of the total; for equal weights ceil(share n).</summary>
    public int PositionOf(decimal share)
    {
        var target = (long)Math.Ceiling(share * _weights.Total);
        var bucket = 0;
        while (_weightsBefore[bucket + 1] < target)
        {
            bucket++;
        }

        Sort(bucket);
        var reached = _weightsBefore[bucket];
        var position = _starts[bucket];
        while ((reached += _weights[_order[position]]) < target)
        {
            position++;
        }

        return position;
    }

    public long LossAt(int position) => _sums.Losses[_order[position]];

    /// <summary>Path indices from a position found by <see cref="PositionOf"/> on, in no order.</summary>
    public ReadOnlySpan<int> Above(int position) => _order.AsSpan(position);

    /// <summary>Path indices from a position found by <see cref="PositionOf"/> on, ascending.</summary>
    public int[] From(int position)
    {
        var paths = _order[position..];
        Array.Sort(paths);
        return paths;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(Buckets buckets)
    {
        var losses = _sums.Losses;
        for (var path = 0; path < losses.Length; path++)
        {
            var bucket = buckets.Of(losses[path]);
            _starts[bucket + 1]++;
            _weightsBefore[bucket + 1] += _weights[path];
        }

        for (var bucket = 0; bucket < buckets.Count; bucket++)
        {
            _starts[bucket + 1] += _starts[bucket];
            _weightsBefore[bucket + 1] += _weightsBefore[bucket];
        }

        var next = _starts[..^1];
        for (var path = 0; path < losses.Length; path++)
        {
            _order[next[buckets.Of(losses[path])]++] = path;
        }
    }

    private void Sort(int bucket)
    {
        if (!_sorted[bucket])
        {
            var paths = _order.AsSpan(_starts[bucket].._starts[bucket + 1]);
            paths.Sort((a, b) => (_sums.Losses[a], a).CompareTo((_sums.Losses[b], b)));
            _sorted[bucket] = true;
        }
    }

    // A larger loss never has a smaller bucket: differences, products and truncation are all monotone.
    private readonly struct Buckets
    {
        private readonly long _least;
        private readonly double _perUnit;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public Buckets(ReadOnlySpan<long> losses, int most)
        {
            var largest = losses[0];
            _least = losses[0];
            foreach (var loss in losses)
            {
                _least = Math.Min(_least, loss);
                largest = Math.Max(largest, loss);
            }

            Count = most;
            _perUnit = most / ((double)largest - _least + 1.0);
        }

        public int Count { get; }

        public int Of(long loss) => Math.Min(Count - 1, (int)(((double)loss - _least) * _perUnit));
    }
}
