namespace CrisisReview.Domain.Simulation;

/// <summary>The paths T_95 in which expected shortfall is attributed to accounts.</summary>
public sealed record TailPaths
{
    /// <param name="paths">Path indices, ascending.</param>
    /// <param name="weights">Weight of each path; null: all weigh 1.</param>
    /// <exception cref="ArgumentException">There is no path, or not a weight for each.</exception>
    public TailPaths(IReadOnlyList<int> paths, IReadOnlyList<int>? weights = null)
    {
        if (paths.Count == 0 || (weights is not null && weights.Count != paths.Count))
        {
            throw new ArgumentException($"A tail has at least one path and a weight for each; got {paths.Count} paths and {weights?.Count} weights.", nameof(paths));
        }

        (Paths, Weights) = (paths, weights);
        Weight = weights is null ? paths.Count : weights.Sum(weight => (long)weight);
        SquaredWeight = weights is null ? paths.Count : weights.Sum(weight => (long)weight * weight);
    }

    public IReadOnlyList<int> Paths { get; }

    public IReadOnlyList<int>? Weights { get; }

    /// <summary>Sum of the weights.</summary>
    public long Weight { get; }

    internal long SquaredWeight { get; }
}
