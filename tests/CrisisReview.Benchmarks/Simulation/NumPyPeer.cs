using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CrisisReview.Domain.Probability;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Runs peer.py on a book, in a process of its own.</summary>
internal sealed class NumPyPeer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulation-benchmark-").FullName;
    private readonly int _paths;

    public NumPyPeer(BenchmarkBook book)
    {
        _paths = book.Paths;
        var sectors = book.Accounts.Select(account => account.Sector).Distinct().Order(StringComparer.Ordinal).ToList();
        var starts = new List<int> { 0 };
        var quantiles = new List<float>();
        var jumps = new List<float>();
        foreach (var account in book.Accounts)
        {
            var before = 0L;
            foreach (var rung in account.Rungs)
            {
                quantiles.Add((float)NormalDistribution.Quantile(rung.FailureProbability));
                jumps.Add((float)(rung.CumulativeJump - before) / LossUnits.PerCurrencyUnit);
                before = rung.CumulativeJump;
            }

            starts.Add(quantiles.Count);
        }

        Write<int>("sectors", [.. book.Accounts.Select(account => sectors.IndexOf(account.Sector))]);
        Write<double>("certain", [.. book.Accounts.Select(account => (double)account.CertainLoss / LossUnits.PerCurrencyUnit)]);
        Write<int>("starts", [.. starts]);
        Write<float>("quantiles", [.. quantiles]);
        Write<float>("jumps", [.. jumps]);
        Write<double>("model", [(double)book.Model.LoadingOf(sectors[0]), (double)book.Model.GlobalShare]);
    }

    /// <exception cref="InvalidOperationException">Python or NumPy is missing, or the script failed.</exception>
    public (Timing Timing, double Mean, double ExpectedShortfall95) Run()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Simulation", "peer.py");
        var start = new ProcessStartInfo("/usr/bin/python3", [script, _folder, _paths.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("peer.py failed; it needs Python 3 with NumPy (Debian: apt install python3-numpy).");
        }

        var numbers = answer.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return (new(numbers[0], numbers[1]), numbers[2], numbers[3]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write<T>(string name, T[] values)
        where T : struct =>
        File.WriteAllBytes(Path.Combine(_folder, name + ".bin"), MemoryMarshal.AsBytes<T>(values));
}
