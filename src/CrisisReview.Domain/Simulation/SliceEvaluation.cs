using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Says for the accounts of a slice which rungs stand in each path of a block. Used by one thread at a time.</summary>
internal sealed class SliceEvaluation(PathKernel kernel, PhiloxSchedule schedule)
{
    private const int DetailsOfBlock = 4;
    private const int DetailBits = 32;

    private SectorSlice _slice = null!;
    private PathBlock _block = null!;
    private int _places;

    public BlockScratch Scratch { get; } = new();

    /// <summary>Turns to a slice and a block, whose sector factors stand in the scratch memory, and calculates the thresholds of all classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(SectorSlice slice, PathBlock block)
    {
        (_slice, _block, _places) = (slice, block, block.Places);
        var thresholds = Scratch.Thresholds(slice.Classes.Length * _places);
        for (var i = 0; i < slice.Classes.Length; i++)
        {
            kernel.Thresholds(slice.Classes[i], Scratch.Factors[.._places], Scratch.SingleFactors[.._places], thresholds.Slice(i * _places, _places));
        }
    }

    /// <summary>The first 16 bits of the account's uniform in each path. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<ushort> Draw(int account)
    {
        var list = _block.Abilities;
        var words = Scratch.Words[..list.Words];
        kernel.Draw(schedule, RandomUse.Ability, _slice.Names[account], list.Counters, words);
        var quarters = MemoryMarshal.Cast<ulong, ushort>(words);
        if (list.Places is not { } places)
        {
            return quarters[.._places];
        }

        var uniforms = Scratch.Uniforms[.._places];
        for (var i = 0; i < places.Length; i++)
        {
            uniforms[i] = quarters[places[i]];
        }

        return uniforms;
    }

    /// <summary>How many of the piece's rungs stand in each path. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<ushort> Stand(int account, LadderPiece piece, ReadOnlySpan<ushort> uniforms)
    {
        var starts = Scratch.RungStarts[..piece.Rungs];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = _slice.RungClasses[piece.FirstRung + i] * _places;
        }

        var standing = Scratch.Standing[.._places];
        var doubts = kernel.Stand(uniforms, Scratch.Thresholds(_slice.Classes.Length * _places), starts, standing, Scratch.Doubts);
        foreach (var doubt in Scratch.Doubts[..doubts])
        {
            Settle(doubt, account, piece, uniforms, standing);
        }

        return standing;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Settle(Doubt doubt, int account, LadderPiece piece, ReadOnlySpan<ushort> uniforms, Span<ushort> standing)
    {
        for (var paths = doubt.Paths; paths != 0; paths &= paths - 1)
        {
            var place = doubt.First + BitOperations.TrailingZeroCount(paths);
            if (place < _block.Count)
            {
                standing[place] = ExactlyStanding(account, piece, place, uniforms[place]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ushort ExactlyStanding(int account, LadderPiece piece, int place, int firstBits)
    {
        var thresholds = Scratch.Thresholds(_slice.Classes.Length * _places);
        ushort standing = 0;
        for (var rung = piece.FirstRung; rung < piece.FirstRung + piece.Rungs; rung++)
        {
            int index = _slice.RungClasses[rung];
            var distance = firstBits - thresholds[(index * _places) + place];
            var fails = (uint)distance <= 1
                ? _slice.Classes[index].Fails(Uniform(account, _block.PathAt(place), firstBits), Scratch.Factors[place])
                : distance < 0;
            standing += fails ? (ushort)0 : (ushort)1;
        }

        return standing;
    }

    private ulong Uniform(int account, int path, int firstBits)
    {
        var stream = new RandomStream(schedule.Seed, RandomUse.AbilityDetail, _slice.Names[account]);
        return ((ulong)firstBits << DetailBits) | Detail(stream.Block((uint)(path / DetailsOfBlock)), path % DetailsOfBlock);
    }

    private static uint Detail(PhiloxBlock block, int word) => word switch
    {
        0 => block.X0,
        1 => block.X1,
        2 => block.X2,
        _ => block.X3,
    };
}
