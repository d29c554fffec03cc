using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CrisisReview.Domain.Simulation;

/// <summary>Draws the global factor G and the sectors' factors <c>Z = sqrt(g) G + sqrt(1 - g) W</c> for blocks of paths.</summary>
internal sealed class FactorDraw(PathKernel kernel, PhiloxSchedule schedule, SimulationSettings settings, decimal globalShare)
{
    private readonly double _globalWeight = Math.Sqrt((double)globalShare);
    private readonly double _ownWeight = Math.Sqrt(1.0 - (double)globalShare);

    public void Global(PathBlock block, BlockScratch scratch, Span<double> factors)
    {
        var words = scratch.Words[..block.Factors.Words];
        kernel.Draw(schedule, RandomUse.GlobalFactor, 0, block.Factors.Counters, words);
        if (settings.Sampling == Sampling.Plain)
        {
            kernel.Normals(words, scratch.Normals[..words.Length]);
            Pick(block.Factors, scratch.Normals, factors);
            return;
        }

        for (var i = 0; i < block.Count; i++)
        {
            var word = words[block.Factors.Places?[i] ?? i];
            factors[i] = ShiftedFactor.Of(block.PathAt(i), ScalarKernel.Uniform(word), settings.Paths);
        }
    }

    /// <summary>Leaves the sector's factors in the scratch memory, in double and in single precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sector(ulong name, PathBlock block, BlockScratch scratch, ReadOnlySpan<double> global)
    {
        var factors = scratch.Factors[..block.Places];
        var words = scratch.Words[..block.Factors.Words];
        kernel.Draw(schedule, RandomUse.SectorFactor, name, block.Factors.Counters, words);
        kernel.Normals(words, scratch.Normals[..words.Length]);
        Pick(block.Factors, scratch.Normals, factors);
        ref var own = ref MemoryMarshal.GetReference(factors);
        ref var common = ref MemoryMarshal.GetReference(global[..factors.Length]);
        ref var single = ref MemoryMarshal.GetReference(scratch.SingleFactors[..factors.Length]);
        var (ownWeight, globalWeight) = (Vector256.Create(_ownWeight), Vector256.Create(_globalWeight));
        for (nuint i = 0; i < (nuint)factors.Length; i += 8)
        {
            // Products and sums are rounded one by one, whatever the length of the vectors.
            var low = (globalWeight * Vector256.LoadUnsafe(ref common, i)) + (ownWeight * Vector256.LoadUnsafe(ref own, i));
            var high = (globalWeight * Vector256.LoadUnsafe(ref common, i + 4)) + (ownWeight * Vector256.LoadUnsafe(ref own, i + 4));
            low.StoreUnsafe(ref own, i);
            high.StoreUnsafe(ref own, i + 4);
            Vector256.Narrow(low, high).StoreUnsafe(ref single, i);
        }
    }

    // Places beyond the block's paths are padding and hold any number.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
