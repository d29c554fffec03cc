using System.Globalization;
using CrisisReview.Benchmarks.Measurement;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>Imports a book and runs it on several processes of the app, and says what each stage took of time and memory.
/// <code>scale [--accounts 10000] [--processes 2] [--packs executives|none] [--rendering-seconds 36000] [--cores 0.25] [--last-environment NAME=value;NAME=value]</code> <code>scale plan …</code>: see <see cref="ScalePlan"/>.</summary>
internal static class ScaleBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["plan", .. var rest])
        {
            return ScalePlan.Run(rest);
        }

        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 10_000);
        var processes = arguments.Number("--processes", 2);
        await using var apps = await ServedApps.StartAsync(processes, arguments.Text("--last-environment"), arguments.Text("--cores") is { } cores ? double.Parse(cores, CultureInfo.InvariantCulture) : null);
        await apps.ImportAsync(accounts);
        var (run, packs) = await apps.RunAsync(arguments.Text("--packs") ?? "executives", TimeSpan.FromSeconds(arguments.Number("--rendering-seconds", 36_000)));
        Console.WriteLine($"{accounts} accounts, {processes} processes, {packs} of {run.PackCount} packs, result {run.ResultSha256}");
        var table = new MarkdownTable(["stage", "seconds", "CPU s, app", "CPU s, emulator", "ms an account", .. Enumerable.Range(1, processes).Select(process => $"peak MiB, process {process}")]);
        foreach (var stage in apps.Watch.Stages)
        {
            table.Row([stage.Stage, stage.Seconds, stage.AppCpu, stage.EmulatorCpu, stage.Seconds * 1000 / accounts, .. stage.Peaks.Cast<object>()]);
        }

        return 0;
    }
}
