using System.Globalization;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Storage;

namespace CrisisReview.Benchmarks.Import;

/// <summary>Times the import of a book. <code>import [--accounts 10000] [--rounds 5] [--writes 3]</code></summary>
internal static class ImportBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var accounts = arguments.Number("--accounts", 10_000);
        if (arguments.Text("--peak-of") is { } subject)
        {
            return await PeakAsync(subject, accounts);
        }

        using var files = new BookFiles(accounts);
        var rows = await BookReads.CheckedAsync(files);
        Console.WriteLine($"{accounts} accounts, {rows} rows in {files.Paths.Count} CSV files, {files.Bytes / 1e6:0.0} MB.");
        await ReadsAsync(files, rows, accounts, arguments.Number("--rounds", 5));
        await WritesAsync(files, rows, accounts, arguments.Number("--writes", 3));
        return 0;
    }

    private static async Task ReadsAsync(BookFiles files, long rows, int accounts, int rounds)
    {
        var table = new MarkdownTable("read only, in process", "seconds", "CPU s", "rows/s", "MB/s", "times CsvHelper, CPU", "peak MiB");
        var times = await Timing.AlternatedAsync(
            rounds,
            () => Timing.OfAsync(() => BookReads.CheckedAsync(files)),
            () => Timing.OfAsync(() => BookReads.CsvHelperAsync(files)),
            () => Timing.OfAsync(() => BookReads.BytesAsync(files)));
        foreach (var (name, subject, time) in new[] { "read and check", "bare CsvHelper", "bare bytes" }.Zip(["checked", "csvhelper", "bytes"], times))
        {
            table.Row(name, time.Wall, time.Cpu, (int)(rows / time.Wall), files.Bytes / 1e6 / time.Wall, time.Cpu / times[1].Cpu, await PeakOfAsync(subject, accounts));
        }
    }

    private static async Task WritesAsync(BookFiles files, long rows, int accounts, int rounds)
    {
        await using var storage = await BenchmarkStorage.StartAsync();
        var table = new MarkdownTable("to the emulator, in process", "seconds", "own CPU s", "rows/s", "accounts/s", "times bare HTTP", "peak MiB");
        var times = await Timing.AlternatedAsync(rounds, () => BookImport.ImportAsync(storage, files), () => BookImport.SendAsync(storage, accounts));
        foreach (var (name, subject, time) in new[] { "whole import", "bare HTTP, bodies made before" }.Zip(["import", "send"], times))
        {
            table.Row(name, time.Wall, time.Cpu, (int)(rows / time.Wall), (int)(accounts / time.Wall), time.Wall / times[1].Wall, await PeakOfAsync(subject, accounts));
        }
    }

    private static async Task<double> PeakOfAsync(string subject, int accounts) =>
        (await OwnProcess.NumbersAsync("import", "--peak-of", subject, "--accounts", accounts.ToString(CultureInfo.InvariantCulture)))[0];

    private static async Task<int> PeakAsync(string subject, int accounts)
    {
        using var files = new BookFiles(accounts);
        await using var storage = subject is "import" or "send" ? await BenchmarkStorage.StartAsync() : null;
        await (subject switch
        {
            "checked" => BookReads.CheckedAsync(files),
            "csvhelper" => BookReads.CsvHelperAsync(files),
            "bytes" => BookReads.BytesAsync(files),
            "import" => BookImport.ImportAsync(storage!, files),
            "send" => (Task)BookImport.SendAsync(storage!, accounts),
            _ => throw new ArgumentException($"--peak-of {subject} is not known."),
        });
        return OwnProcess.Answer(OwnProcess.PeakMebibytes());
    }
}
