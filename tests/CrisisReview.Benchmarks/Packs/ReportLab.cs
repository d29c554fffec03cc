using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using CrisisReview.Reports;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>Runs review.py, which draws account reviews of two pages with ReportLab, in a process of its own.</summary>
internal sealed class ReportLab : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly string _folder = Directory.CreateTempSubdirectory("crisisreview-reportlab-").FullName;

    private ReportLab(PackBook book) => File.WriteAllBytes(Reviews, JsonSerializer.SerializeToUtf8Bytes(book.Accounts.Select(PeerReview.Of)));

    private string Reviews => Path.Combine(_folder, "reviews.json");

    /// <summary>Null where Debian's Python has no ReportLab.</summary>
    public static ReportLab? Find(PackBook book)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import reportlab"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? new ReportLab(book) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">The script failed.</exception>
    public PackSeries Draw(int count)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Packs", "review.py");
        using var process = Process.Start(new ProcessStartInfo(Python, [script, Reviews, FontFolder(), $"{count}"]) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("review.py failed; what it wrote stands above.");
        }

        var drawn = JsonSerializer.Deserialize<PeerTimes>(answer, JsonSerializerOptions.Web)!;
        return new(count, drawn.Seconds, drawn.Cpu, drawn.P50, drawn.P99, drawn.Bytes, drawn.Pages, double.NaN, -1);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The fonts of the packs, as files.</summary>
    private string FontFolder()
    {
        foreach (var name in (string[])["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"])
        {
            using var font = typeof(PackWriter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the reports' assembly.");
            using var file = File.Create(Path.Combine(_folder, name));
            font.CopyTo(file);
        }

        return _folder;
    }

    private sealed record PeerTimes(double Seconds, double Cpu, double P50, double P99, double Bytes, double Pages);
}
