using System.Diagnostics;
using CrisisReview.Testing;

namespace CrisisReview.Local;

/// <summary>The program as it is started by hand, in a process of its own.</summary>
public sealed class LocalRunTests
{
    [Fact]
    public async Task The_sample_book_ends_in_readable_packs_and_code_0()
    {
        var packs = ScratchFolder.Create("packs");
        var (code, output) = await RunAsync("--exit", "--port", "0", "--out", packs);

        Assert.True(code == 0, output);
        Assert.StartsWith("%PDF-", await HeadAsync(Path.Combine(packs, "management.pdf")), StringComparison.Ordinal);
        var executives = Directory.GetFiles(Path.Combine(packs, "executives"), "*.pdf");
        Assert.Equal(33, executives.Length);
        Assert.All(executives, pack => Assert.True(new FileInfo(pack).Length > 10_000, pack));
        Assert.Equal(1 + 308, File.ReadLines(Path.Combine(packs, "ranking.csv")).Count());
        Assert.Contains("of customers bring 80 %", output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_Northwind_book_ends_in_a_pack_for_each_of_its_executives()
    {
        var book = Path.Combine(Repository.Root, "..", "shared", "data", "northwind");
        Skip.IfNot(Directory.Exists(book), $"The Northwind book is not in {book}.");
        var packs = ScratchFolder.Create("packs");
        var (code, output) = await RunAsync(
            "--exit", "--port", "0", "--book", book, "--as-of", "1998-05-06", "--scenario", "asian-crisis-1997-severe", "--out", packs);

        Assert.True(code == 0, output);
        Assert.Equal(9, Directory.GetFiles(Path.Combine(packs, "executives"), "E?.pdf").Length);
        Assert.Equal(1 + 93, File.ReadLines(Path.Combine(packs, "ranking.csv")).Count());
    }

    [Fact]
    public async Task A_book_with_a_fault_ends_in_code_1_and_names_the_row()
    {
        var book = ScratchFolder.Create("book");
        await File.WriteAllTextAsync(Path.Combine(book, "accounts.csv"), "accountId,name,industry,annualRevenue\nA1,\"Müller & Söhne, GmbH\",banking,\"1,234.50\"\n");
        var (code, output) = await RunAsync("--exit", "--port", "0", "--book", book);

        Assert.Equal(1, code);
        Assert.Contains("accounts line 2, annualRevenue '1,234.50'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_scenario_ends_in_code_1_and_says_where_they_are_listed()
    {
        var (code, output) = await RunAsync("--exit", "--port", "0", "--scenario", "no-such-crisis");

        Assert.Equal(1, code);
        Assert.Contains("GET /api/scenarios", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var storage = await Emulator.StorageEmulator.StartAsync(Repository.NodeModules, null, Emulator.EmulatorPorts.Free(), CancellationToken.None);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(LocalOptions).Assembly.Location);
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["AzureWebJobsStorage"] = storage.ConnectionString;
        start.Environment["COLUMNS"] = "200";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join(' ', (await output + await errors).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static async Task<string> HeadAsync(string file)
    {
        await using var stream = File.OpenRead(file);
        var head = new byte[8];
        await stream.ReadExactlyAsync(head);
        return System.Text.Encoding.ASCII.GetString(head);
    }
}
