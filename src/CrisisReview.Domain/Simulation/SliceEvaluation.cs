using System.Numerics;
using System.Runtime.CompilerServices;

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
        for (var first = 0; first < block.Places; first += PathKernel.Tile)
        {
            if (first % together == 0)
            {
                Calculate(first, together);
            }

            SumTile(first, ThresholdsAt(first % together), sums);
        }
    }

    /// <summary>The first 16 bits of the account's uniform in each path of a list. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<ushort> Draw(int account)
    {
        kernel.Uniforms(schedule, _slice, account, _block, Scratch.Words, Scratch.Uniforms);
        return Scratch.Uniforms[.._block.Places];
    }

    /// <summary>How many of the piece's rungs stand in each path. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<ushort> Stand(int account, int piece, ReadOnlySpan<ushort> uniforms)
    {
        Span<ulong> doubtful = stackalloc ulong[PathBlock.Size / PathKernel.Tile];
        doubtful = doubtful[..(_block.Places / PathKernel.Tile)];
        var standing = Scratch.Standing[.._block.Places];
        if (kernel.Stand(_slice, piece, uniforms, Scratch.Thresholds, standing, doubtful))
        {
            for (var tile = 0; tile < doubtful.Length; tile++)
            {
                Settle(account, piece, tile * PathKernel.Tile, doubtful[tile], uniforms, standing);
            }
        }

        return standing;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SumTile(int first, ReadOnlySpan<ushort> thresholds, Span<long> sums)
    {
        var doubts = Scratch.Doubts;
        var counters = _block.Abilities.Counters.AsSpan(first / PathKernel.Tile * PathKernel.TileCounters, PathKernel.TileCounters);
        for (var account = 0; account < _slice.Accounts.Length;)
        {
            doubts.Clear(PathKernel.AccountsAtOnce * _slice.MostPieces);
            account = kernel.Sum(schedule, _slice, account, counters, thresholds, sums.Slice(first, PathKernel.Tile), doubts);
            for (var doubt = 0; doubt < doubts.Count; doubt++)
            {
                Correct(doubt, first, thresholds, sums);
            }
        }
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
    private void Settle(int account, int piece, int first, ulong doubtful, ReadOnlySpan<ushort> uniforms, Span<ushort> standing)
    {
        for (; doubtful != 0; doubtful &= doubtful - 1)
        {
            var path = BitOperations.TrailingZeroCount(doubtful);
            if (first + path < _block.Count)
            {
                standing[first + path] = (ushort)Settled(_slice.Names[account], piece, first + path, uniforms[first + path], standing[first + path], ThresholdsAt(first)[path..]);
            }
        }
    }

    // A kernel has added what the first 16 bits say.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Correct(int doubt, int first, ReadOnlySpan<ushort> thresholds, Span<long> sums)
    {
        ref readonly var here = ref Scratch.Doubts[doubt];
        var (name, piece) = (here.Name, here.Piece);
        var table = _slice.TableOf(piece);
        for (var doubtful = here.Paths; doubtful != 0; doubtful &= doubtful - 1)
        {
            var path = BitOperations.TrailingZeroCount(doubtful);
            if (first + path < _block.Count)
            {
                var (uniform, reached) = (Scratch.Doubts.UniformsOf(doubt)[path], Scratch.Doubts.ReachedOf(doubt)[path]);
                sums[kernel.SumPlaceOf(first + path)] += table[Settled(name, piece, first + path, uniform, reached, thresholds[path..])] - table[reached];
            }
        }
    }

    // How many rungs stand by all 48 bits, where the first bits reach so many. The least likely of these may yet fail; where it stands, so do all that are likelier to. The thresholds are a
    // tile's from the path on. Nobody could foretell whether it fails, so there is no branch on that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Settled(ulong name, int piece, int place, int firstBits, int reached, ReadOnlySpan<ushort> thresholds)
    {
        if (reached == 0)
        {
            return 0;
        }

        var searched = _slice.SearchedOf(piece);
        var least = reached;
        while (least > 1 && searched[least - 2] == searched[least - 1])
        {
            least--;
        }

        var path = _block.PathAt(place);
        var fails = Fails(_slice.Classes[searched[least - 1] / PathKernel.Tile], Uniform(name, path, firstBits), place, path);
        var standing = least - Unsafe.BitCast<bool, byte>(fails);
        return least > 1 && firstBits - thresholds[searched[least - 2]] <= 1 && fails ? Settled(name, piece, place, firstBits, standing, thresholds) : standing;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fails(FailureClass failureClass, ulong uniform, int place, int path) =>
        failureClass.Fails(uniform, Scratch.Factors[place]) ?? failureClass.Fails(uniform, factors.Of(_sector, path, Scratch));

    private Span<ushort> ThresholdsAt(int first) => Scratch.Thresholds.Slice(first * _slice.Classes.Length, _slice.Classes.Length * PathKernel.Tile);

    private ulong Uniform(ulong name, int path, int firstBits)
    {
        var stream = new RandomStream(schedule.Seed, RandomUse.AbilityDetail, name);
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
