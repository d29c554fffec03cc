using System.Collections.Concurrent;

namespace CrisisReview.Domain.Simulation;

/// <summary>Loops of few long steps, which threads share one by one. <see cref="Parallel"/>'s own loop gives a thread up to sixteen at once, and all would wait for the one that is slow.
/// What a thread works with is kept for the next loop.</summary>
internal sealed class SharedLoop<TWorker>(Func<TWorker> worker)
{
    private readonly ConcurrentBag<TWorker> _idle = [];

    /// <param name="steps">Their number.</param>
    /// <param name="options">Threads and cancellation.</param>
    /// <param name="step">Does the step of an index.</param>
    public void Run(int steps, ParallelOptions options, Action<int, TWorker> step) => Parallel.ForEach(
        Partitioner.Create(Enumerable.Range(0, steps), EnumerablePartitionerOptions.NoBuffering),
        options,
        () => _idle.TryTake(out var idle) ? idle : worker(),
        (index, _, own) =>
        {
            step(index, own);
            return own;
        },
        _idle.Add);
}
