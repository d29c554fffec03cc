using System.Runtime.CompilerServices;

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

    /// <summary>What an account of the slice, whose ladder this is, contributes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TailContribution Contribution(int account, AccountLadder ladder)
    {
        var first = slice.Pieces[slice.FirstPieces[account]].FirstRung;
        var length = ladder.RungSpan.Length;
        return Contribution(ladder, _failed.AsSpan(first, length), (_failedSquares ?? _failed).AsSpan(first, length), tail);
    }

    /// <summary>What an account that loses the same in every path contributes.</summary>
    public static TailContribution Certain(AccountLadder ladder, TailPaths tail) => Contribution(ladder, [], [], tail);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TailContribution Contribution(AccountLadder ladder, ReadOnlySpan<long> failed, ReadOnlySpan<long> squares, TailPaths tail)
    {
        var sum = (Int128)ladder.CertainLoss * tail.Weight;
        var rungs = ladder.RungSpan;
        var before = 0L;
        for (var rung = 0; rung < failed.Length; rung++)
        {
            sum += Product(failed[rung], rungs[rung].CumulativeJump - before);
            before = rungs[rung].CumulativeJump;
        }

        return new(ladder.AccountId, sum, tail.Weight, StandardError(ladder, sum, squares, tail));
    }

    // Multiplying two Int128 costs several times as much.
    private static Int128 Product(long a, long b)
    {
        var high = Math.BigMul(a, b, out var low);
        return new((ulong)high, (ulong)low);
    }

    // sqrt(sum of (weight (loss - mean))^2) / tail weight. The paths in which rung r has failed and rung r + 1 stands all lose the same.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double StandardError(AccountLadder ladder, Int128 weightedLoss, ReadOnlySpan<long> squares, TailPaths tail)
    {
        var mean = ((double)weightedLoss / tail.Weight) - ladder.CertainLoss;
        var untouched = tail.SquaredWeight - (squares.Length > 0 ? squares[0] : 0L);
        var total = untouched * mean * mean;
        for (var rung = 0; rung < squares.Length; rung++)
        {
            var here = squares[rung] - (rung + 1 < squares.Length ? squares[rung + 1] : 0L);
            var deviation = ladder.RungSpan[rung].CumulativeJump - mean;
            total += here * deviation * deviation;
        }

        return Math.Sqrt(total) / tail.Weight / LossUnits.PerCurrencyUnit;
    }
}
