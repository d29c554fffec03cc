using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Says for the accounts of a slice which rungs stand in each path of a block. Used by one thread at a time.</summary>
internal sealed class SliceEvaluation(PathKernel kernel, PhiloxSchedule schedule, FactorDraw factors)
{
    private const int DetailsOfBlock = 4;
    private const int DetailBits = 32;

    // Processors go slower for about 0.7 ms after wide vectors of floating point. Where many accounts share a block's thresholds these are calculated at once,
    // that it happens seldom; where few do, tile by tile in the same place, which so stays in the fastest cache.
    private const int ManyAccounts = 1000;

    private ulong _sector;
    private SectorSlice _slice = null!;
    private PathBlock _block = null!;

    public BlockScratch Scratch { get; } = new();

    /// <summary>Turns to a slice and a block, whose sector factors stand in the scratch memory, and calculates the thresholds of all classes, tile by tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(ulong sector, SectorSlice slice, PathBlock block)
    {
        (_sector, _slice, _block) = (sector, slice, block);
        Calculate(0, block.Places);
    }

    /// <summary>Adds the losses of all accounts of a slice to the sums of a block whose paths follow each other and whose sector factors stand in the scratch memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sum(ulong sector, SectorSlice slice, PathBlock block, Span<long> sums)
    {
        (_sector, _slice, _block) = (sector, slice, block);
        var together = slice.Accounts.Length < ManyAccounts ? PathKernel.Tile : block.Places;
        var doubts = Scratch.Doubts;
        for (var first = 0; first < block.Places; first += PathKernel.Tile)
        {
            if (first % together == 0)
            {
                Calculate(first, together);
            }

            var thresholds = ThresholdsAt(first % together);
            var counters = _block.Abilities.Counters.AsSpan(first / PathKernel.Tile * PathKernel.TileCounters, PathKernel.TileCounters);
            for (var account = 0; account < _slice.Accounts.Length;)
            {
                doubts.Clear(_slice.MostPieces);
                account = kernel.Sum(schedule, _slice, account, counters, thresholds, sums.Slice(first, PathKernel.Tile), doubts);
                for (var doubt = 0; doubt < doubts.Count; doubt++)
                {
                    Correct(doubt, first, thresholds, sums);
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
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);

        // Four at once and without checks of bounds, which would cost as much as the moves: the list's places, a multiple of four, lie within its words.
        for (nuint i = 0; i < (nuint)places.Length; i += 4)
        {
            Unsafe.Add(ref uniform, i) = Unsafe.Add(ref quarter, Unsafe.Add(ref place, i));
            Unsafe.Add(ref uniform, i + 1) = Unsafe.Add(ref quarter, Unsafe.Add(ref place, i + 1));
            Unsafe.Add(ref uniform, i + 2) = Unsafe.Add(ref quarter, Unsafe.Add(ref place, i + 2));
            Unsafe.Add(ref uniform, i + 3) = Unsafe.Add(ref quarter, Unsafe.Add(ref place, i + 3));
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

    // The thresholds of so many places, from the beginning of their memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Calculate(int firstPlace, int places)
    {
        Scratch.ReserveThresholds(places * _slice.Classes.Length);
        for (var tile = 0; tile < places; tile += PathKernel.Tile)
        {
            kernel.Thresholds(_slice.Classes, Scratch.Factors.Slice(firstPlace + tile, PathKernel.Tile), ThresholdsAt(tile));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Settle(int account, int piece, int first, ReadOnlySpan<ulong> doubtful, ReadOnlySpan<ushort> uniforms, Span<ushort> standing)
    {
        for (var mask = 0; mask < doubtful.Length; mask++)
        {
            for (var paths = doubtful[mask]; paths != 0; paths &= paths - 1)
            {
                var path = (64 * mask) + BitOperations.TrailingZeroCount(paths);
                if (first + path < _block.Count)
                {
                    standing[first + path] = (ushort)Standing(account, piece, first + path, uniforms[first + path], ThresholdsAt(first)[path..]).Exact;
                }
            }
        }
    }

    // A kernel has added what the first 16 bits say.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Correct(int doubt, int first, ReadOnlySpan<ushort> thresholds, Span<long> sums)
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
                    var (provisional, exact) = Standing(account, piece, first + path, uniforms[path], thresholds[path..]);
                    sums[kernel.SumPlaceOf(first + path)] += table[exact] - table[provisional];
                }
            }
        }
    }

    // Rungs that stand by the first 16 bits, and by all 48. The thresholds are a tile's from the path on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Provisional, int Exact) Standing(int account, int piece, int place, int firstBits, ReadOnlySpan<ushort> thresholds)
    {
        var (provisional, exact) = (0, 0);
        foreach (var index in _slice.ClassesOf(piece))
        {
            var distance = firstBits - thresholds[index * PathKernel.Tile];
            var fails = (uint)distance <= 1
                ? Fails(_slice.Classes[index], account, place, firstBits)
                : distance < 0;
            provisional += distance < 0 ? 0 : 1;
            exact += fails ? 0 : 1;
        }

        return (provisional, exact);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fails(FailureClass failureClass, int account, int place, int firstBits)
    {
        var path = _block.PathAt(place);
        var uniform = Uniform(account, path, firstBits);
        return failureClass.Fails(uniform, Scratch.Factors[place]) ?? failureClass.Fails(uniform, factors.Of(_sector, path));
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
