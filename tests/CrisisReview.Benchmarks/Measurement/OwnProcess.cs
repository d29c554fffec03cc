using System.Diagnostics;
using System.Globalization;

namespace CrisisReview.Benchmarks.Measurement;

/// <summary>This program again, in a process of its own: what it measures is not touched by what ran before.</summary>
internal static class OwnProcess
{
    private const double KibiPerMebi = 1024.0;

    /// <summary>The numbers on the last line that the process writes.</summary>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static async Task<double[]> NumbersAsync(params string[] arguments)
    {
        using var process = Process.Start(Again(arguments))!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var last = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");
        return process.ExitCode == 0
            ? [.. last.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"`{string.Join(' ', arguments)}` ended with code {process.ExitCode}.");
    }

    /// <summary>Writes numbers for <see cref="NumbersAsync"/> to read.</summary>
    public static int Answer(params double[] numbers)
    {
        Console.WriteLine(string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
        return 0;
    }

    /// <summary>The most memory that this process has had resident so far, in MiB. Linux keeps it as VmHWM.</summary>
    public static double PeakMebibytes()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
        {
            using var self = Process.GetCurrentProcess();
            return self.PeakWorkingSet64 / KibiPerMebi / KibiPerMebi;
        }

        var line = File.ReadLines(Status).First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KibiPerMebi;
    }

    private static ProcessStartInfo Again(string[] arguments)
    {
        var program = Environment.ProcessPath!;
        var viaDotnet = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = viaDotnet ? [Path.Combine(AppContext.BaseDirectory, "CrisisReview.Benchmarks.dll"), .. arguments] : arguments;
        return new(program, own) { RedirectStandardOutput = true };
    }
}
