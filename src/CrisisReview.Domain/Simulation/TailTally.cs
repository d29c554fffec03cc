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

    /// <summary>Nothing has failed yet.</summary>
    public TailTally(TailPaths tail, SectorSlice slice, BlockScratch scratch)
    {
        (_tail, _slice) = (tail, slice);
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
        var certain = _slice.CertainLosses[account];
        var sum = (Int128)certain * _tail.Weight;
        for (var piece = _slice.FirstPieces[account]; piece < _slice.FirstPieces[account + 1]; piece++)
        {
            var (first, rungs) = _slice.Pieces[piece];
            var table = _slice.TableOf(piece);
            for (var rung = 0; rung < rungs; rung++)
            {
                sum += Product(_failed[first + rung], table[rungs - 1 - rung] - table[rungs - rung]);
            }
        }

        return new(_slice.AccountIds[account], sum, _tail.Weight, StandardError(account, ((double)sum / _tail.Weight) - certain));
    }

    // Multiplying two Int128 costs several times as much.
    private static Int128 Product(long a, long b)
    {
        var high = Math.BigMul(a, b, out var low);
        return new((ulong)high, (ulong)low);
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
