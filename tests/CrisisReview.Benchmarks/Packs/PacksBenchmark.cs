using System.Diagnostics;
using System.Globalization;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Reports;

namespace CrisisReview.Benchmarks.Packs;

/// <summary>Times the writing of packs, and of similar pages by ReportLab and by libharu where those are installed.
/// <code>packs [--accounts 312] [--documents 1000] [--rounds 3] [--processes 5]</code></summary>
internal static class PacksBenchmark
{
    private const int Sample = 312;
    private static readonly string[] Kinds = ["account", "executive", "management"];

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var book = PackBook.Of(arguments.Number("--accounts", Sample));
        if (arguments.Text("--first") is { } kind)
        {
            return First(book, kind);
        }

        Console.WriteLine($"Sample book of {book.Accounts.Count} accounts and {book.Executives.Count} executives' packs.");
        Compare(book, arguments.Number("--documents", 1000), arguments.Number("--rounds", 3));
        await FirstsAsync(arguments.Number("--processes", 5));
        return 0;
    }

    private static void Compare(PackBook book, int documents, int rounds)
    {
        var table = new MarkdownTable("packs, in process", "threads", "documents", "documents/s", "CPU ms each", "p50 ms", "p99 ms", "pages", "kB", "allocated kB", "gen-2");
        var measured = Kinds.SelectMany(kind => new[] { 1, 2 }.Select(threads => (Kind: kind, Threads: threads, Series: new List<PackSeries>()))).ToList();
        var peers = Peers(book).Select(peer => (Program: peer, Series: new List<PackSeries>())).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var (kind, threads, series) in measured)
            {
                series.Add(PackSeries.Write(Documents(book, kind), Count(kind, documents), threads));
            }

            peers.ForEach(peer => peer.Series.Add(peer.Program.Draw(Count("account", documents) / 10)));
        }

        // The first round warms.
        measured.ForEach(m => Row(table, $"{m.Kind} pack", m.Threads, PackSeries.Middle(m.Series[1..])));
        foreach (var (program, series) in peers)
        {
            Row(table, $"{program.Name}, a like account review", 1, PackSeries.Middle(series[1..]));
            program.Dispose();
        }
    }

    private static List<PeerProgram> Peers(PackBook book)
    {
        var peers = new List<PeerProgram>();
        Add(ReportLab.Find(book), "ReportLab is absent (Debian: apt install python3-reportlab)");
        Add(LibHaru.Find(book), "libharu is absent (Debian: apt install gcc libhpdf-dev)");
        return peers;

        void Add(PeerProgram? peer, string absent)
        {
            if (peer is null)
            {
                Console.WriteLine($"{absent}, so there is no row for it.");
            }
            else
            {
                peers.Add(peer);
            }
        }
    }

    private static void Row(MarkdownTable table, string name, int threads, PackSeries series) => table.Row(
        name,
        threads,
        series.Documents,
        series.PerSecond,
        1000 * series.Cpu / series.Documents,
        series.P50,
        series.P99,
        series.Pages,
        series.Bytes / 1000,
        double.IsNaN(series.Allocated) ? "" : series.Allocated / 1000,
        series.Gen2 < 0 ? "" : series.Gen2);

    private static async Task FirstsAsync(int processes)
    {
        var table = new MarkdownTable("first document of a new process", "ms, in process", "CPU ms, in process", "ms, whole process", "peak MiB");
        foreach (var kind in Kinds)
        {
            var firsts = new List<(double Document, double Cpu, double Process, double Peak)>();
            for (var process = 0; process < processes; process++)
            {
                var watch = Stopwatch.StartNew();
                var answer = await OwnProcess.NumbersAsync("packs", "--first", kind, "--accounts", Sample.ToString(CultureInfo.InvariantCulture));
                firsts.Add((answer[0], answer[1], watch.Elapsed.TotalMilliseconds, answer[2]));
            }

            table.Row($"{kind} pack", Quantile.Median(firsts.Select(f => f.Document)), Quantile.Median(firsts.Select(f => f.Cpu)), Quantile.Median(firsts.Select(f => f.Process)), Quantile.Median(firsts.Select(f => f.Peak)));
        }
    }

    private static int First(PackBook book, string kind)
    {
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        Documents(book, kind)[0]();
        return OwnProcess.Answer(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, OwnProcess.PeakMebibytes());
    }

    private static IReadOnlyList<Func<PackFile>> Documents(PackBook book, string kind)
    {
        var writer = new PackWriter();
        return kind switch
        {
            "account" => [.. book.Accounts.Select(input => (Func<PackFile>)(() => writer.Account(input)))],
            "executive" => [.. book.Executives.Select(input => (Func<PackFile>)(() => writer.Executive(input)))],
            "management" => [() => writer.Management(book.Management)],
            _ => throw new ArgumentException($"'{kind}' is no kind of pack."),
        };
    }

    // An executive's pack has about ten reviews, and the management pack as many pages as several.
    private static int Count(string kind, int documents) => Math.Max(4, kind == "account" ? documents : documents / 5);
}
