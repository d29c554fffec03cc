using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>Counts, for one account, in how much of the tail each rung has failed.</summary>
internal sealed class TailTally(AccountLadder ladder)
{
    private readonly long[] _failed = new long[ladder.RungSpan.Length];

    // Null while all paths weigh 1.
    private long[]? _failedSquares;

    /// <summary>Numbers of failed paths from rung <paramref name="first"/> on, where all paths weigh 1.</summary>
    public Span<long> FailedFrom(int first) => _failed.AsSpan(first);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int first, int rungs, ReadOnlySpan<ushort> standing, ReadOnlySpan<int> weights)
    {
        _failedSquares ??= new long[_failed.Length];
        for (var path = 0; path < weights.Length; path++)
        {
            long weight = weights[path];
            for (var rung = first; rung < first + rungs - standing[path]; rung++)
            {
                _failed[rung] += weight;
                _failedSquares[rung] += weight * weight;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TailContribution Contribution(TailPaths tail)
    {
        var tailWeight = tail.Weight;
        var sum = (Int128)ladder.CertainLoss * tailWeight;
        var rungs = ladder.RungSpan;
        var before = 0L;
        for (var rung = 0; rung < _failed.Length; rung++)
        {
            sum += (Int128)_failed[rung] * (rungs[rung].CumulativeJump - before);
            before = rungs[rung].CumulativeJump;
        }

        return new(ladder.AccountId, sum, tailWeight, StandardError(sum, tail));
    }

    // sqrt(sum of (weight (loss - mean))^2) / tail weight. The paths in which rung r has failed and rung r + 1 stands all lose the same.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double StandardError(Int128 weightedLoss, TailPaths tail)
    {
        var tailWeight = tail.Weight;
        var squares = _failedSquares ?? _failed;
        var mean = ((double)weightedLoss / tailWeight) - ladder.CertainLoss;
        var untouched = tail.SquaredWeight - (squares.Length > 0 ? squares[0] : 0L);
        var total = untouched * mean * mean;
        for (var rung = 0; rung < squares.Length; rung++)
        {
            var here = squares[rung] - (rung + 1 < squares.Length ? squares[rung + 1] : 0L);
            var deviation = ladder.RungSpan[rung].CumulativeJump - mean;
            total += here * deviation * deviation;
        }

        return Math.Sqrt(total) / tailWeight / LossUnits.PerCurrencyUnit;
    }
}
