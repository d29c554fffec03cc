namespace CrisisReview.Domain.Simulation;

/// <summary>What each path counts for: alike in plain sampling; in tail sampling by its global factor.</summary>
internal sealed class PathWeights
{
    private readonly int[]? _weights;

    private PathWeights(int[]? weights, long total) => (_weights, Total) = (weights, total);

    public long Total { get; }

    public bool AreEqual => _weights is null;

    public int this[int path] => _weights is null ? 1 : _weights[path];

    public static PathWeights Of(SimulationSettings settings)
    {
        if (settings.Sampling == Sampling.Plain)
        {
            return new(null, settings.Paths);
        }

        var schedule = new PhiloxSchedule(settings.Seed);
        var draw = new FactorDraw(PathKernel.Of(PathKernel.Best), schedule, settings, globalShare: 1m);
        var scratch = new BlockScratch();
        var weights = new int[settings.Paths];
        for (var first = 0; first < weights.Length; first += PathBlock.Size)
        {
            var block = PathBlock.OfRange(first / PathBlock.Size, weights.Length, scratch);
            draw.Shifted(block, scratch);
            for (var place = 0; place < block.Count; place++)
            {
                weights[first + place] = ShiftedFactor.Weight(scratch.Shifted[place]);
            }
        }

        return new(weights, weights.Sum(weight => (long)weight));
    }
}
