using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CrisisReview.Domain.Probability;

namespace CrisisReview.Domain.Simulation;

/// <summary>Draws the global factor G and the sectors' factors <c>Z = sqrt(g) G + sqrt(1 - g) W</c>: for blocks of paths in single precision, which settles almost every comparison, and for
/// a single path in double precision, which is the definition.</summary>
internal sealed class FactorDraw(PathKernel kernel, PhiloxSchedule schedule, SimulationSettings settings, decimal globalShare)
{
    /// <summary>No factor in single precision is further than this from its definition.</summary>
    public const double SingleError = 2e-6;

    private readonly double _globalWeight = Math.Sqrt((double)globalShare);
    private readonly double _ownWeight = Math.Sqrt(1.0 - (double)globalShare);

    /// <summary>G in every place of the block.</summary>
    public void Global(PathBlock block, BlockScratch scratch, Span<float> factors)
    {
        if (settings.Sampling == Sampling.Plain)
        {
            Ordered(block, scratch, factors);
            return;
        }

        Shifted(block, scratch);
        for (var i = 0; i < block.Count; i++)
        {
            factors[i] = (float)scratch.Shifted[i];
        }

        // Thresholds are calculated for the padding, too, and memory that nobody has written may hold what is no number.
        factors[block.Count..].Clear();
    }

    /// <summary>Leaves G of tail sampling in the scratch memory.</summary>
    public void Shifted(PathBlock block, BlockScratch scratch)
    {
        var words = scratch.Words[..block.Factors.Words];
        kernel.Draw(schedule, RandomUse.GlobalFactor, 0, block.Factors.Counters, words);
        for (var i = 0; i < block.Count; i++)
        {
            scratch.Shifted[i] = ShiftedFactor.Of(block.PathAt(i), ScalarKernel.Uniform(words[block.Factors.Places?[i] ?? i]), settings.Paths);
        }
    }

    /// <summary>Leaves the sector's factor in every place of the block in the scratch memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sector(ulong name, PathBlock block, BlockScratch scratch, ReadOnlySpan<float> global)
    {
        var factors = scratch.Factors[..block.Places];
        Normals(RandomUse.SectorFactor, name, block.Factors, scratch, factors);
        ref var own = ref MemoryMarshal.GetReference(factors);
        ref var common = ref MemoryMarshal.GetReference(global[..factors.Length]);
        var (ownWeight, globalWeight) = (Vector512.Create((float)_ownWeight), Vector512.Create((float)_globalWeight));
        for (nuint i = 0; i < (nuint)factors.Length; i += 16)
        {
            var sum = (globalWeight * Vector512.LoadUnsafe(ref common, i)) + (ownWeight * Vector512.LoadUnsafe(ref own, i));
            sum.StoreUnsafe(ref own, i);
        }
    }

    /// <summary>The definition of a sector's factor.</summary>
    public double Of(ulong sector, int path, BlockScratch scratch)
    {
        var global = settings.Sampling == Sampling.Plain
            ? NormalDistribution.Quantile(ScalarKernel.Uniform(Economies(path / PathBlock.Size, scratch)[path % PathBlock.Size]))
            : ShiftedFactor.Of(path, Uniform(RandomUse.GlobalFactor, 0, path), settings.Paths);
        return (_globalWeight * global) + (_ownWeight * NormalDistribution.Quantile(Uniform(RandomUse.SectorFactor, sector, path)));
    }

    // G of plain sampling in every place of a block: for a list one after the other for all the blocks of a range that its paths come from.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ordered(PathBlock block, BlockScratch scratch, Span<float> factors)
    {
        for (var place = 0; place < block.Count;)
        {
            var index = block.PathAt(place) / PathBlock.Size;
            kernel.Normals(Economies(index, scratch), scratch.Normals);
            if (block.IsRange)
            {
                scratch.Normals[..factors.Length].CopyTo(factors);
                return;
            }

            for (; place < block.Count && block.PathAt(place) / PathBlock.Size == index; place++)
            {
                factors[place] = scratch.Normals[block.PathAt(place) % PathBlock.Size];
            }
        }

        factors[block.Count..].Clear();
    }

    // The economies of a block's paths, in the order of their first bits: the worst come first, so that paths of the tail are neighbours, and neighbours share the random numbers of a counter.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<ulong> Economies(int index, BlockScratch scratch)
    {
        if (scratch.EconomiesBlock != index)
        {
            var first = index * PathBlock.Size;
            var drawn = scratch.Words[..PathBlock.Size];
            CounterList.FillRange(first, CounterLayout.Factor, scratch.EconomyCounters);
            kernel.Draw(schedule, RandomUse.GlobalFactor, 0, scratch.EconomyCounters, drawn);
            var paths = Math.Min(PathBlock.Size, settings.Paths - first);
            FirstBits.Order(drawn[..paths], scratch.Economies);
            drawn[paths..].CopyTo(scratch.Economies[paths..]);
            scratch.EconomiesBlock = index;
        }

        return scratch.Economies;
    }

    private double Uniform(RandomUse use, ulong name, int path)
    {
        var layout = CounterLayout.Factor;
        var block = new RandomStream(schedule.Seed, use, name).Block(layout.CounterOf(path));
        return ScalarKernel.Uniform(layout.WordOf(path) == 0 ? block.First : block.Second);
    }

    // Places beyond the block's paths are padding and hold any number.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Normals(RandomUse use, ulong name, CounterList list, BlockScratch scratch, Span<float> factors)
    {
        var words = scratch.Words[..list.Words];
        kernel.Draw(schedule, use, name, list.Counters, words);
        if (list.Places is not { } places)
        {
            kernel.Normals(words[..factors.Length], factors);
            return;
        }

        var normals = scratch.Normals[..words.Length];
        kernel.Normals(words, normals);
        for (var i = 0; i < places.Length; i++)
        {
            factors[i] = normals[places[i]];
        }
    }
}
