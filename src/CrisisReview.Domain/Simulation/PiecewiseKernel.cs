using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Adds an account's losses by three passes over a tile: draw, evaluate, accumulate.</summary>
internal abstract class PiecewiseKernel : PathKernel
{
    /// <summary>Adds to each path's sum the entry of the table for its standing rungs.</summary>
    public abstract void Accumulate(ReadOnlySpan<ushort> standing, ReadOnlySpan<long> table, Span<long> sums);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Uniforms(PhiloxSchedule schedule, SectorSlice slice, int account, PathBlock block, Span<ulong> words, Span<ushort> uniforms)
    {
        var list = block.Abilities;
        Draw(schedule, RandomUse.Ability, slice.Names[account], list.Counters, words[..list.Words]);
        var quarters = MemoryMarshal.Cast<ulong, ushort>(words);
        for (var place = 0; place < block.Count; place++)
        {
            uniforms[place] = quarters[list.Places![place]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Sum(
        PhiloxSchedule schedule, SectorSlice slice, int account, int end, ReadOnlySpan<ulong> counters, ReadOnlySpan<ushort> thresholds, Span<long> sums, BlockScratch scratch)
    {
        var doubts = scratch.Doubts;
        Span<ulong> words = stackalloc ulong[2 * TileCounters];
        Span<ushort> standing = stackalloc ushort[Tile];
        Span<ulong> doubtful = stackalloc ulong[1];
        var uniforms = MemoryMarshal.Cast<ulong, ushort>(words);
        for (; account < end && doubts.HasRoomFor(DoubtsOf(slice)); account++)
        {
            for (var tile = 0; tile < TilesAtOnce; tile++)
            {
                Draw(schedule, RandomUse.Ability, slice.Names[account], counters.Slice(tile * TileCounters, TileCounters), words);
                var here = thresholds[(tile * slice.Classes.Length * Tile)..];
                for (var piece = slice.FirstPieces[account]; piece < slice.FirstPieces[account + 1]; piece++)
                {
                    if (Stand(slice, piece, uniforms, here, standing, doubtful))
                    {
                        var numbers = doubts.Add(slice.Names[account], slice.Pairs.PlaceOf(account, piece - slice.FirstPieces[account]), tile, doubtful[0]);
                        uniforms.CopyTo(numbers);
                        standing.CopyTo(numbers[Tile..]);
                    }

                    Accumulate(standing, slice.TableOf(piece), sums.Slice(tile * Tile, Tile));
                }
            }
        }

        return account;
    }
}
