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

    // Their layout fits the second cache, so that every stripe but the first finds it there.
    private const int AccountsAtOnce = 1000;

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
        var together = slice.Accounts.Length < ManyAccounts ? PathKernel.Stripe : block.Places;
        for (var place = 0; place < block.Places; place += together)
        {
            Calculate(place, together);
            for (var account = 0; account < slice.Accounts.Length; account += AccountsAtOnce)
            {
                for (var first = place; first < place + together; first += PathKernel.Stripe)
                {
                    SumStripe(account, first, ThresholdsAt(first - place, PathKernel.TilesAtOnce), sums);
                }
            }
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
    private void SumStripe(int account, int first, ReadOnlySpan<ushort> thresholds, Span<long> sums)
    {
        var doubts = Scratch.Doubts;
        var end = Math.Min(account + AccountsAtOnce, _slice.Accounts.Length);
        var counters = _block.Abilities.Counters.AsSpan(first / PathKernel.Tile * PathKernel.TileCounters, PathKernel.TilesAtOnce * PathKernel.TileCounters);
        while (account < end)
        {
            doubts.Clear(PathKernel.DoubtsOf(_slice));
            account = kernel.Sum(schedule, _slice, account, end, counters, thresholds, sums.Slice(first, PathKernel.Stripe), Scratch);
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
                standing[first + path] = (ushort)Settled(_slice.Names[account], _slice.SearchedOf(piece), first + path, uniforms[first + path], standing[first + path], ThresholdsAt(first)[path..]);
            }
        }
    }

    // A kernel has added what the first 16 bits say.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Correct(int doubt, int first, ReadOnlySpan<ushort> thresholds, Span<long> sums)
    {
        ref readonly var here = ref Scratch.Doubts[doubt];
        var (name, place) = (here.Name, here.Place);
        first += here.Tile * PathKernel.Tile;
        thresholds = thresholds[(here.Tile * _slice.Classes.Length * PathKernel.Tile)..];
        var searched = _slice.Pairs.SearchedOf(place);
        for (var doubtful = here.Paths; doubtful != 0; doubtful &= doubtful - 1)
        {
            var path = BitOperations.TrailingZeroCount(doubtful);
            if (first + path < _block.Count)
            {
                var (uniform, reached) = (Scratch.Doubts.UniformsOf(doubt)[path], Scratch.Doubts.ReachedOf(doubt)[path]);
                sums[kernel.SumPlaceOf(first + path)] += _slice.Pairs.Difference(place, Settled(name, searched, first + path, uniform, reached, thresholds[path..]), reached);
            }
        }
    }

    // How many rungs stand by all 48 bits, where the first bits reach so many. The least likely of these may yet fail; where it stands, so do all that are likelier to. The thresholds are a
    // tile's from the path on. Nobody could foretell whether it fails, so there is no branch on that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Settled(ulong name, ReadOnlySpan<int> searched, int place, int firstBits, int reached, ReadOnlySpan<ushort> thresholds)
    {
        if (reached == 0)
        {
            return 0;
        }

        var least = reached;
        while (least > 1 && searched[least - 2] == searched[least - 1])
        {
            least--;
        }

        var path = _block.PathAt(place);
        var fails = Fails(_slice.Classes[searched[least - 1] / PathKernel.Tile], Uniform(name, path, firstBits), place, path);
        var standing = least - Unsafe.BitCast<bool, byte>(fails);
        return least > 1 && firstBits - thresholds[searched[least - 2]] <= 1 && fails ? Settled(name, searched, place, firstBits, standing, thresholds) : standing;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fails(FailureClass failureClass, ulong uniform, int place, int path) =>
        failureClass.Fails(uniform, Scratch.Factors[place]) ?? failureClass.Fails(uniform, factors.Of(_sector, path, Scratch));

    private Span<ushort> ThresholdsAt(int first, int tiles = 1) => Scratch.Thresholds.Slice(first * _slice.Classes.Length, tiles * _slice.Classes.Length * PathKernel.Tile);

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
