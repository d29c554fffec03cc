using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Pipeline.Tests.Scale;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>Simulates a run of a large book on Azure, with what the stages cost here and the targets that Azure Storage publishes.
/// <code>scale plan [--accounts 1000000] [--instances 40] [--first 1] [--added 10] [--every 10]</code></summary>
internal static class ScalePlan
{
    private const int BatchSize = 500;
    private const int AccountsPerExecutive = 10;

    // Of the sample book, as an entity; a target counts an entity of 3 KiB as three.
    private const int KibibytesPerProfile = 3;

    // What eight senders at a time get through at ten milliseconds each.
    private const double SentPerSecond = 800;

    // The published targets, in what they count: entities of 1 KiB of a partition, requests of an account, messages of a queue.
    private const string Partitions = "three partitions of Accounts";
    private const string ProgressPartition = "RunBatches, the run's partition";
    private const string RunPartition = "Runs, its partition";
    private const string Blobs = "blob requests";
    private const string Queue = "queue messages";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 1_000_000);
        var most = arguments.Number("--instances", 40);
        var plant = new SimulatedPlant(
            arguments.Number("--first", 1),
            most,
            arguments.Number("--added", 10),
            arguments.Number("--every", 10),
            new Dictionary<string, double> { [Partitions] = 6_000, [ProgressPartition] = 2_000, [RunPartition] = 2_000, [Blobs] = 20_000, [Queue] = 2_000 });
        SimulatedStage[] stages = [.. Stages(accounts)];
        var times = RunSimulation.Of(stages, plant);
        var table = new MarkdownTable("stage", "messages", "seconds", "instances at its end", "its work on one core, s", "its storage alone, s", "which");
        foreach (var (stage, time) in stages.Zip(times))
        {
            var (which, storage) = Slowest(stage, plant);
            table.Row(stage.Name, stage.Parts, time.Seconds, time.Servers, stage.Parts * stage.Seconds, storage, which);
        }

        Console.WriteLine();
        Console.WriteLine($"{accounts} accounts, at most {most} instances: {times[^1].End / 60:0.0} minutes.");
        return 0;
    }

    private static IEnumerable<SimulatedStage> Stages(int accounts)
    {
        var batches = (accounts + BatchSize - 1) / BatchSize;
        var executives = (accounts + AccountsPerExecutive - 1) / AccountsPerExecutive;
        yield return new("preparing", 1, accounts * MeasuredCosts.Prepare / 1000, Asked((Partitions, accounts * KibibytesPerProfile), (Blobs, batches)));
        yield return new("assessing", batches, BatchSize * MeasuredCosts.Assess / 1000, Asked((Queue, 1), (RunPartition, 1), (Blobs, 5), (ProgressPartition, 2)), SentPerSecond);
        yield return new("attributing", batches, BatchSize * MeasuredCosts.Attribute / 1000, Asked((Queue, 1), (RunPartition, 1), (Blobs, 3), (ProgressPartition, 2)), SentPerSecond);
        yield return new("ranking", 1, accounts * MeasuredCosts.Rank / 1000, Asked((Blobs, (2 * batches) + (2 * executives))));
        yield return new(
            "rendering",
            2 * executives,
            AccountsPerExecutive * MeasuredCosts.Render / 2 / 1000,
            Asked((Queue, 1), (RunPartition, 3), (Blobs, (AccountsPerExecutive / 2) + 3), (ProgressPartition, 2)),
            SentPerSecond);
    }

    private static Dictionary<string, double> Asked(params (string Target, double Amount)[] asked) => asked.ToDictionary(one => one.Target, one => one.Amount);

    /// <summary>The target that would take longest for the stage if machines took no time.</summary>
    private static (string Target, double Seconds) Slowest(SimulatedStage stage, SimulatedPlant plant) =>
        stage.Requests.Select(request => (request.Key, Seconds: stage.Parts * request.Value / plant.Targets[request.Key])).MaxBy(target => target.Seconds);
}
