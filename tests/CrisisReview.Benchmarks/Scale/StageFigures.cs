namespace CrisisReview.Benchmarks.Scale;

/// <summary>What one stage took: seconds by the clock, processor seconds of all processes of the app and of the emulator, and each process's peak of resident memory, in MiB.</summary>
internal sealed record StageFigures(string Stage, double Seconds, double AppCpu, double EmulatorCpu, IReadOnlyList<double> Peaks);
