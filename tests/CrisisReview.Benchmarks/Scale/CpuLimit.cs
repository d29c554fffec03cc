using System.Globalization;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>A control group of Linux whose processes together get so much of a core and no more, as an instance of Azure Functions does. Needs the right to make one.</summary>
internal sealed class CpuLimit : IDisposable
{
    private const int PeriodMicroseconds = 100_000;
    private const string Version1 = "/sys/fs/cgroup/cpu";
    private const string Version2 = "/sys/fs/cgroup";

    private readonly string _folder;

    /// <param name="cores">How much of a core, such as 0.25.</param>
    public CpuLimit(double cores)
    {
        var quota = (int)(cores * PeriodMicroseconds);
        var first = Directory.Exists(Version1);
        _folder = Path.Combine(first ? Version1 : Version2, $"crisisreview-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_folder);
        if (first)
        {
            Set("cpu.cfs_period_us", PeriodMicroseconds.ToString(CultureInfo.InvariantCulture));
            Set("cpu.cfs_quota_us", quota.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            Set("cpu.max", string.Create(CultureInfo.InvariantCulture, $"{quota} {PeriodMicroseconds}"));
        }
    }

    /// <summary>The file to which a process writes its id to enter.</summary>
    public string Entrance => Path.Combine(_folder, "cgroup.procs");

    /// <summary>After its last process has ended.</summary>
    public void Dispose() => Directory.Delete(_folder);

    private void Set(string file, string value) => File.WriteAllText(Path.Combine(_folder, file), value);
}
