using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Paths by (loss, path index), sorted only where somebody asks: paths are counted in buckets of equal width in the loss,
/// and those of a bucket are sorted when a quantile lies in it.</summary>
internal sealed class RankedPaths
{
    // So that the counts stay in the fastest cache.
    private const int MostBuckets = 2048;
    private const int PathsOfBucket = 8;

    private readonly PathSums _sums;
    private readonly PathWeights _weights;
    private readonly ushort[] _bucketOf;
    private readonly long[] _weightUpTo;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RankedPaths(PathSums sums, PathWeights weights, LossRange range)
    {
        (_sums, _weights) = (sums, weights);
        var losses = sums.Losses;
        var buckets = Math.Clamp(losses.Length / PathsOfBucket, 1, MostBuckets);

        // A larger loss never has a smaller bucket: differences, products and truncation are all monotone. Half a bucket is left for their rounding.
        var perUnit = (buckets - 0.5) / ((double)range.Largest - range.Least + 1.0);
        var bucketOf = GC.AllocateUninitializedArray<ushort>(losses.Length);
        var weightUpTo = new long[buckets];
        for (var path = 0; path < bucketOf.Length; path++)
        {
            var bucket = double.ConvertToIntegerNative<int>(((double)losses[path] - range.Least) * perUnit);
            bucketOf[path] = (ushort)bucket;
            weightUpTo[bucket] += weights[path];
        }

        for (var bucket = 1; bucket < buckets; bucket++)
        {
            weightUpTo[bucket] += weightUpTo[bucket - 1];
        }

        (_bucketOf, _weightUpTo) = (bucketOf, weightUpTo);
    }

    /// <summary>The first path at which the weight of all paths up to and including it reaches <c>share</c> of the total; for equal weights the one at ceil(share n).</summary>
    public RankedPath At(decimal share)
    {
        var target = (long)Math.Ceiling(share * _weights.Total);
        var bucket = 0;
        while (_weightUpTo[bucket] < target)
        {
            bucket++;
        }

        var reached = bucket == 0 ? 0L : _weightUpTo[bucket - 1];
        foreach (var path in Sorted((ushort)bucket))
        {
            reached += _weights[path.Path];
            if (reached >= target)
            {
                return path;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(share), share, "Must be at most 1.");
    }

    private List<RankedPath> Sorted(ushort bucket)
    {
        var paths = new List<RankedPath>();
        var path = Array.IndexOf(_bucketOf, bucket);
        while (path >= 0)
        {
            paths.Add(new(_sums.Losses[path], path));
            path = Array.IndexOf(_bucketOf, bucket, path + 1);
        }

        paths.Sort();
        return paths;
    }
}
