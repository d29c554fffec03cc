using System.Diagnostics;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Storage;

namespace CrisisReview.Benchmarks.Profiles;

/// <summary>Times loading all profiles from the emulator's tables. <code>profiles [--accounts 10000] [--rounds 3]</code></summary>
internal static class ProfilesBenchmark
{
    // A larger book would take minutes this way, and no run reads so.
    private const int MostInTurn = 20_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 10_000);
        await using var storage = await BenchmarkStorage.StartAsync();
        var watch = Stopwatch.StartNew();
        using var book = await FilledBook.FillAsync(storage, accounts);
        Console.WriteLine($"{accounts} profiles filled in {watch.Elapsed.TotalSeconds:0.0} s.");
        await ReadsAsync(book, accounts, arguments.Number("--rounds", 3));
        Console.WriteLine($"\nPeak memory of the process, filling included: {OwnProcess.PeakMebibytes():0} MiB.");
        return 0;
    }

    private static async Task ReadsAsync(FilledBook book, int accounts, int rounds)
    {
        var table = new MarkdownTable("profiles, in process", "seconds", "own CPU s", "profiles/s", "bare HTTP seconds", "times bare HTTP");
        var ahead = await Timing.AlternatedAsync(rounds, () => Timing.OfAsync(book.ReadAheadAsync), () => Timing.OfAsync(book.FetchSideBySideAsync));
        Row(table, "8 partitions at a time", accounts, ahead);
        if (accounts <= MostInTurn)
        {
            var inTurn = await Timing.AlternatedAsync(rounds, () => Timing.OfAsync(book.ReadInTurnAsync), () => Timing.OfAsync(book.FetchInTurnAsync));
            Row(table, "one partition after another", accounts, inTurn);
        }
    }

    private static void Row(MarkdownTable table, string name, int accounts, Timing[] times) => table.Row(
        name,
        times[0].Wall,
        times[0].Cpu,
        (int)(accounts / times[0].Wall),
        times[1].Wall,
        times[0].Wall / times[1].Wall);
}
