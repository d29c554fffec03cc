namespace CrisisReview.Domain.Simulation;

/// <summary>Some of the tail's paths with their weights (null: all 1) and global factors.</summary>
internal sealed record TailBlock(PathBlock Paths, int[]? Weights, float[] Global)
{
    /// <summary>Takes the paths at <paramref name="places"/> of the tail's list, at most a block's.</summary>
    public static TailBlock Of(TailPaths tail, int[] places, FactorDraw factors, BlockScratch scratch)
    {
        Array.Sort(Array.ConvertAll(places, place => CounterLayout.Ability.OrderOf(tail.Paths[place])), places);
        var paths = PathBlock.OfList(Array.ConvertAll(places, place => tail.Paths[place]));
        var global = new float[paths.Places];
        factors.Global(paths, scratch, global);
        return new(paths, tail.Weights is null ? null : Array.ConvertAll(places, place => tail.Weights[place]), global);
    }
}
