using System.Collections.Concurrent;

namespace CrisisReview.Domain.Simulation;

/// <summary>A loop of few long steps, which threads share one by one. <see cref="Parallel"/>'s own gives a thread up to sixteen at once, and all would wait for the one that is slow.</summary>
internal static class SharedLoop
{
    /// <param name="steps">Their number.</param>
    /// <param name="options">Threads and cancellation.</param>
    /// <param name="worker">Makes what a thread works with.</param>
    /// <param name="step">Does the step of an index.</param>
    public static void Run<TWorker>(int steps, ParallelOptions options, Func<TWorker> worker, Action<int, TWorker> step) => Parallel.ForEach(
        Partitioner.Create(Enumerable.Range(0, steps), EnumerablePartitionerOptions.NoBuffering),
        options,
        worker,
        (index, _, own) =>
        {
            step(index, own);
            return own;
        },
        _ => { });
}
