using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Runs;
using Microsoft.Playwright;

namespace CrisisReview.Benchmarks.Browser;

/// <summary>Times the console in Chromium: from a shock moved to the figures drawn, and the first load of the page.
/// <code>console [--accounts 312] [--rounds 30]</code></summary>
internal static class ConsoleBenchmark
{
    private const string Place = "console#/what-if?scenario=asian-crisis-1997-severe";

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var rounds = arguments.Number("--rounds", 30);
        await using var app = await ServedApp.StartAsync();
        await app.ImportAsync(arguments.Number("--accounts", 312));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program(), Args = ["--no-sandbox"] });
        await LoadAsync(app, browser, rounds);
        await RedrawAsync(app, browser, rounds);
        await Console.Out.WriteLineAsync($"\nLoad average afterwards: {await LoadAverageAsync()}");
        return 0;
    }

    /// <summary>From the address to the figures on the page, each time in a browser that has kept nothing.</summary>
    private static async Task LoadAsync(ServedApp app, IBrowser browser, int rounds)
    {
        var (milliseconds, bytes) = (new List<double>(), 0.0);
        for (var round = 0; round <= rounds / 5; round++)
        {
            await using var session = await browser.NewContextAsync(new() { Locale = "en-US" });
            var page = await session.NewPageAsync();
            await page.GotoAsync(new Uri(app.Address, "console").AbsoluteUri);
            await page.Locator("main:not([aria-busy]) h1").WaitForAsync();
            milliseconds.Add(await page.EvaluateAsync<double>("performance.now()"));
            bytes = await page.EvaluateAsync<double>(
                "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource').filter(r => r.name.includes('/console/'))).reduce((sum, r) => sum + r.transferSize, 0)");
        }

        new MarkdownTable("first load of the console, in Chromium", "first ms", "p50 ms", "p99 ms", "kB sent")
            .Row("overview", milliseconds[0], Quantile.Median(milliseconds[1..]), Quantile.Of(milliseconds[1..], 0.99), bytes / 1e3);
    }

    /// <summary>A shock is moved with the keyboard; the page notes when it drew the answer.</summary>
    private static async Task RedrawAsync(ServedApp app, IBrowser browser, int rounds)
    {
        await using var session = await browser.NewContextAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await session.NewPageAsync();
        await page.GotoAsync(new Uri(app.Address, Place).AbsoluteUri);
        var shock = page.GetByRole(AriaRole.Slider, new() { Name = "Cancelled" });
        await shock.WaitForAsync();
        var draws = new Dictionary<bool, List<Redraw>> { [true] = [], [false] = [] };
        for (var round = 0; round <= rounds; round++)
        {
            var seen = await page.EvaluateAsync<int>("performance.getEntriesByName('what-if').length");
            await shock.PressAsync(round % 2 == 0 ? "ArrowRight" : "ArrowLeft");
            await page.WaitForFunctionAsync("seen => performance.getEntriesByName('what-if').length >= seen + 2", seen);
            foreach (var redraw in await page.EvaluateAsync<Redraw[]>("seen => performance.getEntriesByName('what-if').slice(seen, seen + 2).map(m => ({ total: m.duration, drawing: m.detail.drawing, draft: m.detail.draft }))", seen))
            {
                draws[redraw.Draft].Add(redraw);
            }
        }

        var table = new MarkdownTable("what-if in the console, in Chromium", "first ms", "p50 ms", "p99 ms", "drawing p50 ms");
        Row(table, "4 000 paths, while the hand moves", draws[true]);
        Row(table, "20 000 paths, when it rests", draws[false]);
    }

    private static void Row(MarkdownTable table, string name, List<Redraw> all)
    {
        var later = all[1..];
        table.Row(name, all[0].Total, Quantile.Median(later.Select(r => r.Total)), Quantile.Of(later.Select(r => r.Total), 0.99), Quantile.Median(later.Select(r => r.Drawing)));
    }

    /// <exception cref="InvalidOperationException">There is no Chromium.</exception>
    private static string Program() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no Chromium: install it, or name its program in the variable CHROMIUM.");

    private static async Task<string> LoadAverageAsync() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ').Take(3)) : "not known";

    /// <summary>Milliseconds from the hand's move to the answer on the screen, and those of the drawing alone.</summary>
    private sealed class Redraw
    {
        public double Total { get; set; }

        public double Drawing { get; set; }

        public bool Draft { get; set; }
    }
}
