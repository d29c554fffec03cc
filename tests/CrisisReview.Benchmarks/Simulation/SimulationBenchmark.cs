using System.Globalization;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Times the simulation, its parts and NumPy in one session.
/// <code>simulation [speed] [--runs 5] [--small|--large] | simulation parts | simulation stages | simulation memory | simulation accuracy [--seeds 40]</code></summary>
internal static class SimulationBenchmark
{
    public static int Run(string[] args)
    {
        switch (args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "speed")
        {
            case "parts":
                PartsBenchmark.Run(Books(args));
                return 0;
            case "stages":
                StagesBenchmark.Run(Books(args));
                return 0;
            case "memory":
                MemoryBenchmark.Run();
                return 0;
            case "accuracy":
                AccuracyTable.Run(Number(args, "--seeds", 40));
                return 0;
            default:
                SpeedBenchmark.Run(Books(args), Number(args, "--runs", 5), withPeer: !args.Contains("--alone"));
                return 0;
        }
    }

    private static IEnumerable<BenchmarkBook> Books(string[] args)
    {
        if (!args.Contains("--large"))
        {
            yield return BenchmarkBook.Of(312, 12, 100_000);
        }

        if (!args.Contains("--small"))
        {
            yield return BenchmarkBook.Of(100_000, 20, 10_000);
        }
    }

    private static int Number(string[] args, string option, int otherwise)
    {
        var at = Array.IndexOf(args, option);
        return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }
}
