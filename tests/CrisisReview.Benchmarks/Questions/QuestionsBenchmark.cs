using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Runs;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Questions;

/// <summary>Times the questions that are answered at once: the computation alone, and from HTTP request to reply.
/// <code>questions [--accounts 312] [--rounds 30]</code></summary>
internal static class QuestionsBenchmark
{
    private const string Scenario = "asian-crisis-1997-severe";
    private const double Share = 0.5;

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 312);
        var rounds = arguments.Number("--rounds", 30);
        await using var app = await ServedApp.StartAsync();
        await app.ImportAsync(accounts);
        var table = new MarkdownTable("question", "first ms", "p50 ms", "p99 ms", "CPU ms");
        foreach (var (name, path, body) in Questions())
        {
            await RowAsync(table, $"{name}, over HTTP", rounds, () => app.AskAsync(path, body));
        }

        var book = BenchmarkBook.Of(accounts).Profiles.ToArray();
        await RowAsync(table, "what-if, the computation", rounds, () => Done(() => WholeBook.Rank(Asked(), book, Environment.ProcessorCount, CancellationToken.None)));
        foreach (var measure in Enum.GetValues<ReverseStressMeasure>())
        {
            var target = ReverseStressTarget.OfShare(measure, (decimal)Share);
            await RowAsync(table, $"reverse stress of {measure}, the computation", rounds, () => Done(() => new ReverseStress(Asked(), book, Environment.ProcessorCount).Find(target)));
        }

        return 0;
    }

    private static CrisisCase Asked() => new(ScenarioLibrary.Find(new(Scenario))!, new(), BenchmarkBook.AsOf, new());

    private static (string Name, string Path, string Body)[] Questions() =>
    [
        ("what-if", "api/what-if", $$"""{ "scenarioId": "{{Scenario}}" }"""),
        ("reverse stress of expected loss", "api/reverse-stress", Stress("expectedLoss")),
        ("reverse stress of value at risk", "api/reverse-stress", Stress("valueAtRisk95")),
    ];

    private static string Stress(string measure) => FormattableString.Invariant(
        $$"""{ "scenarioId": "{{Scenario}}", "target": { "measure": "{{measure}}", "shareOfBaseline": {{Share}} } }""");

    private static Task Done(Func<object> compute)
    {
        GC.KeepAlive(compute());
        return Task.CompletedTask;
    }

    private static async Task RowAsync(MarkdownTable table, string name, int rounds, Func<Task> ask)
    {
        var first = await Timing.OfAsync(ask);
        var timings = new List<Timing>();
        for (var round = 0; round < rounds; round++)
        {
            timings.Add(await Timing.OfAsync(ask));
        }

        var clock = timings.Select(timing => timing.Wall * 1e3).ToArray();
        table.Row(name, first.Wall * 1e3, Quantile.Median(clock), Quantile.Of(clock, 0.99), Timing.Median(timings).Cpu * 1e3);
    }
}
