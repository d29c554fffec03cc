using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Says for the accounts of a slice which rungs stand in each path of a block. Used by one thread at a time.</summary>
internal sealed class SliceEvaluation(PathKernel kernel, PhiloxSchedule schedule)
{
    private const int DetailsOfBlock = 4;
    private const int DetailBits = 32;

    private SectorSlice _slice = null!;
    private PathBlock _block = null!;
    private double[] _factors = [];
    private int _places;

    public BlockScratch Scratch { get; } = new();

    /// <summary>Turns to a slice and a block, whose sector factors are given, and calculates the thresholds of all classes.</summary>
    public void Begin(SectorSlice slice, PathBlock block, double[] factors, ReadOnlySpan<float> singleFactors)
    {
        (_slice, _block, _factors, _places) = (slice, block, factors, block.Places);
        var thresholds = Scratch.Thresholds(slice.Classes.Length * _places);
        for (var i = 0; i < slice.Classes.Length; i++)
        {
            kernel.Thresholds(slice.Classes[i], factors.AsSpan(0, _places), singleFactors[.._places], thresholds.Slice(i * _places, _places));
        }
    }

    /// <summary>The first 16 bits of the account's uniform in each path. Valid until the next call.</summary>
    public ReadOnlySpan<ushort> Draw(int account)
    {
        var list = _block.Abilities;
        var words = Scratch.Words.AsSpan(0, list.Words);
        kernel.Draw(schedule, RandomUse.Ability, _slice.Names[account], list.Counters, words);
        var quarters = MemoryMarshal.Cast<ulong, ushort>(words);
        if (list.Places is not { } places)
        {
            return quarters[.._places];
        }

        for (var i = 0; i < places.Length; i++)
        {
            Scratch.Uniforms[i] = quarters[places[i]];
        }

        return Scratch.Uniforms.AsSpan(0, _places);
    }

    /// <summary>How many of the piece's rungs stand in each path. Valid until the next call.</summary>
    public ReadOnlySpan<ushort> Stand(int account, LadderPiece piece, ReadOnlySpan<ushort> uniforms)
    {
        var starts = Scratch.RungStarts.AsSpan(0, piece.Rungs);
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = _slice.RungClasses[piece.FirstRung + i] * _places;
        }

        var standing = Scratch.Standing.AsSpan(0, _places);
        var thresholds = Scratch.Thresholds(_slice.Classes.Length * _places);
        var doubts = kernel.Stand(uniforms, thresholds, starts, standing, Scratch.Doubts);
        foreach (var doubt in Scratch.Doubts.AsSpan(0, doubts))
        {
            Settle(doubt, account, piece, uniforms, standing);
        }

        return standing;
    }

    private void Settle(Doubt doubt, int account, LadderPiece piece, ReadOnlySpan<ushort> uniforms, Span<ushort> standing)
    {
        for (var paths = doubt.Paths; paths != 0; paths &= paths - 1)
        {
            var place = doubt.First + System.Numerics.BitOperations.TrailingZeroCount(paths);
            if (place < _block.Count)
            {
                standing[place] = ExactlyStanding(account, piece, _block.PathAt(place), uniforms[place], _factors[place]);
            }
        }
    }

    private ushort ExactlyStanding(int account, LadderPiece piece, int path, ushort firstBits, double factor)
    {
        var stream = new RandomStream(schedule.Seed, RandomUse.AbilityDetail, _slice.Names[account]);
        var block = stream.Block((uint)(path / DetailsOfBlock));
        var uniform = ((ulong)firstBits << DetailBits) | Detail(block, path % DetailsOfBlock);
        ushort standing = 0;
        for (var rung = piece.FirstRung; rung < piece.FirstRung + piece.Rungs; rung++)
        {
            standing += _slice.Classes[_slice.RungClasses[rung]].Fails(uniform, factor) ? (ushort)0 : (ushort)1;
        }

        return standing;
    }

    private static uint Detail(PhiloxBlock block, int word) => word switch
    {
        0 => block.X0,
        1 => block.X1,
        2 => block.X2,
        _ => block.X3,
    };
}
