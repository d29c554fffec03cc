using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>The whole of a simulation - layout, losses, quantiles, contributions - in every form and in NumPy, in turns, medians.</summary>
internal static class SpeedBenchmark
{
    // A scalar or NumPy run of a large book takes a minute; two of those are enough.
    private const int RunsOfSlow = 2;
    private const int SlowAccounts = 10_000;

    public static void Run(IEnumerable<BenchmarkBook> books, int runs, bool withPeer)
    {
        foreach (var book in books)
        {
            Console.WriteLine($"{book.Name}, {book.Accounts.Sum(account => account.Rungs.Count)} rungs, {book.Classes} classes");
            Measure(book, runs, withPeer);
            Console.WriteLine();
        }
    }

    private static void Measure(BenchmarkBook book, int runs, bool withPeer)
    {
        var contenders = Enum.GetValues<KernelForm>().Where(BatchForms.Supports).SelectMany(form => (int[])[1, 2], (form, threads) => (form, threads)).ToArray();
        var timings = contenders.ToDictionary(contender => contender, _ => new List<Timing>());
        var peer = new List<Timing>();
        using var numPy = new NumPyPeer(book);
        var slowRuns = book.Accounts.Length > SlowAccounts ? RunsOfSlow : runs;
        foreach (var (form, threads) in contenders.Where(contender => contender.form != KernelForm.Scalar))
        {
            WarmUp.Of(book, form, threads);
        }

        for (var run = 0; run < runs; run++)
        {
            foreach (var (form, threads) in contenders.Where(contender => contender.form != KernelForm.Scalar || run < slowRuns))
            {
                timings[(form, threads)].Add(Timing.Of(() => BatchForms.Simulate(book, form, threads)));
            }

            if (withPeer && run < slowRuns)
            {
                peer.Add(numPy.Run().Timing);
            }
        }

        Print(timings, peer);
    }

    private static void Print(Dictionary<(KernelForm Form, int Threads), List<Timing>> timings, List<Timing> peer)
    {
        Console.WriteLine($"{"",-22}{"wall s",10}{"CPU s",10}{"NumPy/CPU",12}{"NumPy/wall",12}");
        var reference = peer.Count > 0 ? Timing.Median(peer) : new(double.NaN, double.NaN);
        Console.WriteLine($"{"NumPy",-22}{reference.Wall,10:F3}{reference.Cpu,10:F3}");
        foreach (var ((form, threads), list) in timings)
        {
            var median = Timing.Median(list);
            var name = $"{form}, {threads} thread{(threads > 1 ? "s" : "")}";
            Console.WriteLine($"{name,-22}{median.Wall,10:F4}{median.Cpu,10:F4}{reference.Cpu / median.Cpu,12:F1}{reference.Wall / median.Wall,12:F1}");
        }
    }
}
