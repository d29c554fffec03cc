using System.Globalization;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>What Linux knows of a process: its peak of resident memory, which can be set back, and its processor time.</summary>
internal sealed class ProcessFigures(int processId)
{
    private const double KibiPerMebi = 1024.0;

    // sysconf(_SC_CLK_TCK) on every Linux there is.
    private const double TicksPerSecond = 100.0;

    /// <summary>The most memory that it has had resident (VmHWM) since <see cref="ForgetPeak"/>, in MiB.</summary>
    public double PeakMebibytes()
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KibiPerMebi;
    }

    /// <summary>From now on the peak counts from what is resident now (proc(5), clear_refs).</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{processId}/clear_refs", "5");

    /// <summary>Processor seconds of all its threads, user and system.</summary>
    public double CpuSeconds()
    {
        // The program's name is in brackets and may hold blanks; utime and stime are the 12th and 13th figures after it.
        var text = File.ReadAllText($"/proc/{processId}/stat");
        var figures = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(figures[11], CultureInfo.InvariantCulture) + double.Parse(figures[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
