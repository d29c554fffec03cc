using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CrisisReview.Reports;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>A program of another make that draws account reviews, in a process of its own; it prints its times as JSON. Its files are in a folder that goes with it.</summary>
internal sealed class PeerProgram : IDisposable
{
    public required string Name { get; init; }

    /// <summary>The program and its arguments before the number of documents.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    public required string Folder { get; init; }

    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public PackSeries Draw(int count)
    {
        using var process = Process.Start(new ProcessStartInfo(Command[0], [.. Command.Skip(1), $"{count}"]) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name} failed; what it wrote stands above.");
        }

        var drawn = JsonSerializer.Deserialize<PeerTimes>(answer, JsonSerializerOptions.Web)!;
        return new(count, drawn.Seconds, drawn.Cpu, drawn.P50, drawn.P99, drawn.Bytes, drawn.Pages, double.NaN, -1);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>False where the program is missing or says no.</summary>
    public static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>A new folder with the packs' fonts in it.</summary>
    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("crisisreview-peer-").FullName;
        foreach (var name in (string[])["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"])
        {
            using var font = typeof(PackWriter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the reports' assembly.");
            using var file = File.Create(Path.Combine(folder, name));
            font.CopyTo(file);
        }

        return folder;
    }

    private sealed record PeerTimes(double Seconds, double Cpu, double P50, double P99, double Bytes, double Pages);
}
