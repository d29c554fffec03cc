using System.Numerics;
using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Counts in how much of the tail each rung of a slice has failed, in memory of one thread.</summary>
internal sealed class TailTally
{
    private readonly TailPaths _tail;
    private readonly SectorSlice _slice;
    private readonly long[] _failed;

    // Where all paths weigh 1, squares are the same.
    private readonly long[] _failedSquares;

    // Whether 64 bits are enough for what any account loses in the whole tail.
    private readonly bool _fits;

    /// <summary>Nothing has failed yet.</summary>
    /// <param name="tail">Its paths.</param>
    /// <param name="slice">Whose rungs are counted.</param>
    /// <param name="largestLoss">A bound of what an account can lose or gain, in units of <see cref="LossUnits"/>.</param>
    /// <param name="scratch">The thread's memory.</param>
    public TailTally(TailPaths tail, SectorSlice slice, long largestLoss, BlockScratch scratch)
    {
        (_tail, _slice) = (tail, slice);
        _fits = (Int128)largestLoss * tail.Weight <= long.MaxValue;
        _failed = scratch.ClearFailed(slice.RungClasses.Length);
        _failedSquares = tail.Weights is null ? _failed : scratch.ClearFailedSquares(slice.RungClasses.Length);
    }

    /// <summary>Numbers of failed paths of a piece's rungs, where all paths weigh 1.</summary>
    public Span<long> FailedOf(LadderPiece piece) => _failed.AsSpan(piece.FirstRung, piece.Rungs);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(LadderPiece piece, ReadOnlySpan<ushort> standing, ReadOnlySpan<int> weights)
    {
        for (var path = 0; path < weights.Length; path++)
        {
            long weight = weights[path];
            for (var rung = piece.FirstRung; rung < piece.FirstRung + piece.Rungs - standing[path]; rung++)
            {
                _failed[rung] += weight;
                _failedSquares[rung] += weight * weight;
            }
        }
    }

    /// <summary>What an account that loses the same in every path contributes.</summary>
    public static TailContribution Certain(AccountLadder ladder, TailPaths tail) =>
        new(ladder.AccountId, (Int128)ladder.CertainLoss * tail.Weight, tail.Weight, 0.0);

    /// <summary>What an account of the slice contributes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TailContribution Contribution(int account)
    {
        if (_fits)
        {
            var sum = WeightedLoss<long>(account);
            return new(_slice.AccountIds[account], sum, _tail.Weight, StandardError(account, ((double)sum / _tail.Weight) - _slice.CertainLosses[account]));
        }

        var large = WeightedLoss<Int128>(account);
        return new(_slice.AccountIds[account], large, _tail.Weight, StandardError(account, ((double)large / _tail.Weight) - _slice.CertainLosses[account]));
    }

    // Sums on the way may overflow; the last one does not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T WeightedLoss<T>(int account)
        where T : struct, IBinaryInteger<T>
    {
        var sum = T.CreateTruncating(_slice.CertainLosses[account]) * T.CreateTruncating(_tail.Weight);
        for (var piece = _slice.FirstPieces[account]; piece < _slice.FirstPieces[account + 1]; piece++)
        {
            var (first, rungs) = _slice.Pieces[piece];
            var failed = _failed.AsSpan(first, rungs);
            var table = _slice.TableOf(piece);
            for (var rung = 0; rung < failed.Length; rung++)
            {
                sum += T.CreateTruncating(failed[rung]) * T.CreateTruncating(table[rungs - 1 - rung] - table[rungs - rung]);
            }
        }

        return sum;
    }

    // sqrt(sum of (weight (loss - mean))^2) / tail weight, losses without the certain one. The paths in which rung r has failed and rung r + 1 stands all lose the same.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double StandardError(int account, double mean)
    {
        var (first, end) = _slice.RungsOf(account);
        var total = (_tail.SquaredWeight - _failedSquares[first]) * mean * mean;
        var before = 0L;
        for (var piece = _slice.FirstPieces[account]; piece < _slice.FirstPieces[account + 1]; piece++)
        {
            var rungs = _slice.Pieces[piece].Rungs;
            var table = _slice.TableOf(piece);
            for (var rung = 0; rung < rungs; rung++, first++)
            {
                var here = _failedSquares[first] - (first + 1 < end ? _failedSquares[first + 1] : 0L);
                var deviation = before + table[rungs - 1 - rung] - mean;
                total += here * deviation * deviation;
            }

            before += table[0];
        }

        return Math.Sqrt(total) / _tail.Weight / LossUnits.PerCurrencyUnit;
    }
}
