using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Storage;

namespace CrisisReview.Benchmarks.Startup;

/// <summary>From the start of the process to its first answer, and its memory when idle: the app against ASP.NET Core with one route, both published alike.
/// <c>--rounds</c> (15), and <c>--app</c> with <c>--bare</c>: folders of programs that have been published before.</summary>
internal static class StartupBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var temporary = Directory.CreateTempSubdirectory("crisisreview-startup-").FullName;
        try
        {
            var (app, bare) = (arguments.Text("--app") ?? Path.Combine(temporary, "app"), arguments.Text("--bare") ?? Path.Combine(temporary, "bare"));
            await PublishMissingAsync(app, () => Publishing.AppAsync(app));
            await PublishMissingAsync(bare, () => Publishing.BareAsync(Path.Combine(temporary, "bare-source"), bare));
            await using var storage = await BenchmarkStorage.StartAsync();
            await MeasureAsync(arguments.Number("--rounds", 15), PublishedApp.OfApp(app, storage.ConnectionString), PublishedApp.OfBare(bare));
            return 0;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task PublishMissingAsync(string folder, Func<Task> publish)
    {
        if (!Directory.Exists(folder))
        {
            await publish();
        }
    }

    /// <summary>Once unmeasured, then in turn.</summary>
    private static async Task MeasureAsync(int rounds, PublishedApp app, PublishedApp bare)
    {
        var (ofApp, ofBare) = (new List<(double Milliseconds, double PeakMebibytes)>(), new List<(double Milliseconds, double PeakMebibytes)>());
        for (var round = 0; round <= rounds; round++)
        {
            var (measuredApp, measuredBare) = (await app.StartAsync(), await bare.StartAsync());
            if (round > 0)
            {
                ofApp.Add(measuredApp);
                ofBare.Add(measuredBare);
            }
        }

        var table = new MarkdownTable("", "first answer ms, median", "fastest ms", "peak resident MiB, idle");
        Row(table, "the app", ofApp);
        Row(table, "ASP.NET Core, one route", ofBare);
        table.Row("the app to the other", Median(ofApp) / Median(ofBare), ofApp.Min(start => start.Milliseconds) / ofBare.Min(start => start.Milliseconds), "");
    }

    private static void Row(MarkdownTable table, string name, List<(double Milliseconds, double PeakMebibytes)> starts) =>
        table.Row(name, Median(starts), starts.Min(start => start.Milliseconds), Quantile.Median(starts.Select(start => start.PeakMebibytes)));

    private static double Median(List<(double Milliseconds, double PeakMebibytes)> starts) => Quantile.Median(starts.Select(start => start.Milliseconds));
}
