using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Simulation;

/// <summary>Counts in how much of the tail each rung of a slice has failed.</summary>
internal sealed class TailTally(SectorSlice slice, TailPaths tail)
{
    private readonly long[] _failed = new long[slice.RungClasses.Length];

    // Where all paths weigh 1, squares are the same.
    private readonly long[]? _failedSquares = tail.Weights is null ? null : new long[slice.RungClasses.Length];

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
                _failedSquares![rung] += weight * weight;
            }
        }
    }

    /// <summary>What an account of the slice contributes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TailContribution Contribution(int account)
    {
        var (first, end) = slice.RungsOf(account);
        var failed = _failed.AsSpan()[first..end];
        var squares = (_failedSquares ?? _failed).AsSpan()[first..end];
        return Contribution(slice.AccountIds[account], slice.CertainLosses[account], slice.CumulativeJumps.AsSpan()[first..end], failed, squares, tail);
    }

    /// <summary>What an account that loses the same in every path contributes.</summary>
    public static TailContribution Certain(AccountLadder ladder, TailPaths tail) => Contribution(ladder.AccountId, ladder.CertainLoss, [], [], [], tail);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TailContribution Contribution(
        AccountId account, long certainLoss, ReadOnlySpan<long> cumulativeJumps, ReadOnlySpan<long> failed, ReadOnlySpan<long> squares, TailPaths tail)
    {
        var sum = (Int128)certainLoss * tail.Weight;
        var before = 0L;
        for (var rung = 0; rung < failed.Length; rung++)
        {
            sum += Product(failed[rung], cumulativeJumps[rung] - before);
            before = cumulativeJumps[rung];
        }

        var mean = ((double)sum / tail.Weight) - certainLoss;
        return new(account, sum, tail.Weight, StandardError(mean, cumulativeJumps, squares, tail));
    }

    // Multiplying two Int128 costs several times as much.
    private static Int128 Product(long a, long b)
    {
        var high = Math.BigMul(a, b, out var low);
        return new((ulong)high, (ulong)low);
    }

    // sqrt(sum of (weight (loss - mean))^2) / tail weight, losses without the certain one. The paths in which rung r has failed and rung r + 1 stands all lose the same.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double StandardError(double mean, ReadOnlySpan<long> cumulativeJumps, ReadOnlySpan<long> squares, TailPaths tail)
    {
        var untouched = tail.SquaredWeight - (squares.Length > 0 ? squares[0] : 0L);
        var total = untouched * mean * mean;
        for (var rung = 0; rung < squares.Length; rung++)
        {
            var here = squares[rung] - (rung + 1 < squares.Length ? squares[rung + 1] : 0L);
            var deviation = cumulativeJumps[rung] - mean;
            total += here * deviation * deviation;
        }

        return Math.Sqrt(total) / tail.Weight / LossUnits.PerCurrencyUnit;
    }
}
