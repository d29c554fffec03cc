namespace CrisisReview.Domain.Simulation;

/// <summary>Draws the global factor G and the sectors' factors <c>Z = sqrt(g) G + sqrt(1 - g) W</c> for blocks of paths.</summary>
internal sealed class FactorDraw(PathKernel kernel, PhiloxSchedule schedule, SimulationSettings settings, decimal globalShare)
{
    private readonly double _globalWeight = Math.Sqrt((double)globalShare);
    private readonly double _ownWeight = Math.Sqrt(1.0 - (double)globalShare);

    public void Global(PathBlock block, BlockScratch scratch, Span<double> factors)
    {
        var words = scratch.Words.AsSpan(0, block.Factors.Words);
        kernel.Draw(schedule, RandomUse.GlobalFactor, 0, block.Factors.Counters, words);
        if (settings.Sampling == Sampling.Plain)
        {
            kernel.Normals(words, scratch.Normals.AsSpan(0, words.Length));
            Pick(block.Factors, scratch.Normals, factors);
            return;
        }

        for (var i = 0; i < block.Count; i++)
        {
            var word = words[block.Factors.Places?[i] ?? i];
            factors[i] = ShiftedFactor.Of(block.PathAt(i), ScalarKernel.Uniform(word), settings.Paths);
        }
    }

    public void Sector(ulong name, PathBlock block, BlockScratch scratch, ReadOnlySpan<double> global, Span<double> factors)
    {
        var words = scratch.Words.AsSpan(0, block.Factors.Words);
        kernel.Draw(schedule, RandomUse.SectorFactor, name, block.Factors.Counters, words);
        kernel.Normals(words, scratch.Normals.AsSpan(0, words.Length));
        Pick(block.Factors, scratch.Normals, factors);
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = (_globalWeight * global[i]) + (_ownWeight * factors[i]);
        }
    }

    public static void ToSingle(ReadOnlySpan<double> factors, Span<float> single)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            single[i] = (float)factors[i];
        }
    }

    // Places beyond the block's paths are padding and hold any number.
    private static void Pick(CounterList list, ReadOnlySpan<double> normals, Span<double> factors)
    {
        if (list.Places is not { } places)
        {
            normals[..factors.Length].CopyTo(factors);
            return;
        }

        for (var i = 0; i < places.Length; i++)
        {
            factors[i] = normals[places[i]];
        }
    }
}
