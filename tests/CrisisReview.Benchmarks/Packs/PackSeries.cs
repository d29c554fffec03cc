using System.Diagnostics;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Reports;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>Documents written one after another or by two threads: time, bytes, allocation and collections.</summary>
internal sealed record PackSeries(int Documents, double Seconds, double Cpu, double P50, double P99, double Bytes, double Pages, double Allocated, int Gen2)
{
    public double PerSecond => Documents / Seconds;

    /// <summary>Writes <paramref name="count"/> documents, taking <paramref name="documents"/> in turn.</summary>
    public static PackSeries Write(IReadOnlyList<Func<PackFile>> documents, int count, int threads)
    {
        GC.Collect();
        var times = new double[count];
        var files = new (int Bytes, int Pages)[count];
        var (cpu, allocated, collections, watch) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(2), Stopwatch.StartNew());
        var next = -1;
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(WriteRest)).ToList();
        others.ForEach(thread => thread.Start());
        WriteRest();
        others.ForEach(thread => thread.Join());
        return new(
            count,
            watch.Elapsed.TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            Quantile.Median(times),
            Quantile.Of(times, 0.99),
            files.Average(file => file.Bytes),
            files.Average(file => file.Pages),
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)count,
            GC.CollectionCount(2) - collections);

        // One document after the other, so that no thread is left with a share while the others have none.
        void WriteRest()
        {
            for (var document = Interlocked.Increment(ref next); document < count; document = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                var file = documents[document % documents.Count]();
                times[document] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                files[document] = (file.Bytes.Length, file.Pages);
            }
        }
    }

    /// <summary>The series of median speed.</summary>
    public static PackSeries Middle(IReadOnlyCollection<PackSeries> all) => all.OrderBy(series => series.Seconds).ElementAt((all.Count - 1) / 2);
}
