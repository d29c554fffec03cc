using System.Globalization;
using CrisisReview.Benchmarks.Measurement;

namespace CrisisReview.Benchmarks.Runs;

/// <summary>Times whole runs of the sample book, the first in a process and later ones.
/// <code>run [--accounts 312] [--processes 3] [--warm 2] [--packs executives|accounts|none]</code></summary>
internal static class RunBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 312);
        var warm = arguments.Number("--warm", 2);
        if (arguments.Text("--one-process") is { } packs)
        {
            return await OneProcessAsync(accounts, packs, warm);
        }

        Console.WriteLine($"{accounts} accounts; every run goes through HTTP, queue, tables and blobs of an own emulator.");
        var table = new MarkdownTable(["run, in process", "seconds", .. RunTimes.Stages.Select(stage => stage.ToString().ToLowerInvariant()), "import s", "peak MiB"]);
        foreach (var choice in arguments.Text("--packs") is { } one ? [one] : (string[])["executives", "accounts"])
        {
            await CompareAsync(table, choice, accounts, warm, arguments.Number("--processes", 3));
        }

        return 0;
    }

    private static async Task CompareAsync(MarkdownTable table, string packs, int accounts, int warm, int processes)
    {
        string[] again = ["run", "--one-process", packs, "--accounts", Text(accounts), "--warm", Text(warm)];
        var answers = new List<double[]>();
        for (var process = 0; process < processes; process++)
        {
            answers.Add(await OwnProcess.NumbersAsync(again));
        }

        var medians = Enumerable.Range(0, answers[0].Length).Select(i => Quantile.Median(answers.Select(answer => answer[i]))).ToArray();
        var figures = 1 + RunTimes.Stages.Count;
        table.Row([$"packs: {packs}, first in its process", .. medians[2..(2 + figures)].Cast<object>(), medians[0], medians[1]]);
        table.Row([$"packs: {packs}, later ones", .. medians[(2 + figures)..^1].Cast<object>(), "", medians[^1]]);
    }

    /// <summary>Answers the import, the peak after the first run, the first run and its stages, the median later run and its stages, and the last peak.</summary>
    private static async Task<int> OneProcessAsync(int accounts, string packs, int warm)
    {
        await using var app = await ServedApp.StartAsync();
        var import = await app.ImportAsync(accounts);
        var first = await app.RunAsync(packs);
        var peak = OwnProcess.PeakMebibytes();
        var later = new List<RunTimes>();
        for (var run = 0; run < warm; run++)
        {
            later.Add(await app.RunAsync(packs));
        }

        return OwnProcess.Answer([import, peak, .. Figures([first]), .. Figures(later), OwnProcess.PeakMebibytes()]);
    }

    private static IEnumerable<double> Figures(IReadOnlyCollection<RunTimes> runs) =>
        [Quantile.Median(runs.Select(run => run.Seconds)), .. RunTimes.Stages.Select(stage => Quantile.Median(runs.Select(run => run.Of(stage))))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
