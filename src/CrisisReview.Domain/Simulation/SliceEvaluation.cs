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

    public BlockScratch Scratch { get; } = new();

    /// <summary>Turns to a slice and a block, whose sector factors stand in the scratch memory, and calculates the thresholds of all classes, tile by tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(SectorSlice slice, PathBlock block)
    {
        (_slice, _block) = (slice, block);
        Scratch.ReserveThresholds(block.Places * slice.Classes.Length);
        for (var first = 0; first < block.Places; first += PathKernel.Tile)
        {
            var factors = Scratch.Factors.Slice(first, PathKernel.Tile);
            var singleFactors = Scratch.SingleFactors.Slice(first, PathKernel.Tile);
            var thresholds = ThresholdsAt(first);
            for (var i = 0; i < slice.Classes.Length; i++)
            {
                kernel.Thresholds(slice.Classes[i], factors, singleFactors, thresholds.Slice(i * PathKernel.Tile, PathKernel.Tile));
            }
        }
    }

    /// <summary>Adds the losses of all accounts to the sums of a block whose paths follow each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(Span<long> sums)
    {
        var doubts = Scratch.Doubts;
        for (var first = 0; first < _block.Places; first += PathKernel.Tile)
        {
            var counters = _block.Abilities.Counters.AsSpan(first / PathKernel.Tile * PathKernel.TileCounters, PathKernel.TileCounters);
            for (var account = 0; account < _slice.Accounts.Length;)
            {
                doubts.Clear(_slice.MostPieces);
                account = kernel.Sum(schedule, _slice, account, counters, ThresholdsAt(first), sums.Slice(first, PathKernel.Tile), doubts);
                for (var doubt = 0; doubt < doubts.Count; doubt++)
                {
                    Correct(doubt, first, sums);
                }
            }
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
            return quarters[.._block.Places];
        }

        var uniforms = Scratch.Uniforms[.._block.Places];
        ref var uniform = ref MemoryMarshal.GetReference(uniforms);
        ref var quarter = ref MemoryMarshal.GetReference(quarters);
        for (var i = 0; i < places.Length; i++)
        {
            // Without checks of bounds, which would cost as much as the moves: the list's places lie within its words.
            Unsafe.Add(ref uniform, i) = Unsafe.Add(ref quarter, (nuint)(uint)places[i]);
        }

        return uniforms;
    }

    /// <summary>How many of the piece's rungs stand in each path. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<ushort> Stand(int account, int piece, ReadOnlySpan<ushort> uniforms)
    {
        Span<ulong> doubtful = stackalloc ulong[Doubts.Masks];
        var standing = Scratch.Standing[.._block.Places];
        for (var first = 0; first < standing.Length; first += PathKernel.Tile)
        {
            var here = uniforms.Slice(first, PathKernel.Tile);
            if (kernel.Stand(here, ThresholdsAt(first), _slice.ClassesOf(piece), standing.Slice(first, PathKernel.Tile), doubtful))
            {
                Settle(account, piece, first, doubtful, uniforms, standing);
            }
        }

        return standing;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Settle(int account, int piece, int first, ReadOnlySpan<ulong> doubtful, ReadOnlySpan<ushort> uniforms, Span<ushort> standing)
    {
        for (var mask = 0; mask < doubtful.Length; mask++)
        {
            for (var paths = doubtful[mask]; paths != 0; paths &= paths - 1)
            {
                var place = first + (64 * mask) + BitOperations.TrailingZeroCount(paths);
                if (place < _block.Count)
                {
                    standing[place] = (ushort)Standing(account, piece, place, uniforms[place]).Exact;
                }
            }
        }
    }

    // A kernel has added what the first 16 bits say.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Correct(int doubt, int first, Span<long> sums)
    {
        var (account, piece) = (Scratch.Doubts.AccountOf(doubt), Scratch.Doubts.PieceOf(doubt));
        var doubtful = Scratch.Doubts.PathsOf(doubt);
        var uniforms = Scratch.Doubts.UniformsOf(doubt);
        var table = _slice.TableOf(piece);
        for (var mask = 0; mask < doubtful.Length; mask++)
        {
            for (var paths = doubtful[mask]; paths != 0; paths &= paths - 1)
            {
                var path = (64 * mask) + BitOperations.TrailingZeroCount(paths);
                if (first + path < _block.Count)
                {
                    var (provisional, exact) = Standing(account, piece, first + path, uniforms[path]);
                    sums[kernel.SumPlaceOf(first + path)] += table[exact] - table[provisional];
                }
            }
        }
    }

    // Rungs that stand by the first 16 bits, and by all 48.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Provisional, int Exact) Standing(int account, int piece, int place, int firstBits)
    {
        var tile = place / PathKernel.Tile * PathKernel.Tile;
        var thresholds = ThresholdsAt(tile)[(place - tile)..];
        var (provisional, exact) = (0, 0);
        foreach (var index in _slice.ClassesOf(piece))
        {
            var distance = firstBits - thresholds[index * PathKernel.Tile];
            var fails = (uint)distance <= 1
                ? _slice.Classes[index].Fails(Uniform(account, _block.PathAt(place), firstBits), Scratch.Factors[place])
                : distance < 0;
            provisional += distance < 0 ? 0 : 1;
            exact += fails ? 0 : 1;
        }

        return (provisional, exact);
    }

    private Span<ushort> ThresholdsAt(int first) => Scratch.Thresholds.Slice(first * _slice.Classes.Length, _slice.Classes.Length * PathKernel.Tile);

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
