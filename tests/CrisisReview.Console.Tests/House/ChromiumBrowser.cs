using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.House;

/// <summary>The machine's own Chromium. Where there is none, tests skip and say so; the build server must have one.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is not { Length: > 0 } program)
        {
            program = Places.FirstOrDefault(File.Exists);
        }

        if (program is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of the console in a browser session of its own; one that is audited gets axe, which the console's content policy would not let in.</summary>
    public async Task<ConsolePage> OpenAsync(LocalHouse house, string place = "#/", ColorScheme colours = ColorScheme.Light, int width = 1280, string? identity = null, bool audited = false, Uri? door = null)
    {
        RequireBrowser();
        var session = await _browser!.NewContextAsync(new()
        {
            ColorScheme = colours,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = audited,
            ExtraHTTPHeaders = identity is null ? null : new Dictionary<string, string> { ["X-Local-Identity"] = identity },
        });
        if (audited)
        {
            await session.AddInitScriptAsync(scriptPath: AccessibilityAudit.Script);
        }

        var page = new ConsolePage(session, await session.NewPageAsync());
        await page.GoAsync(door ?? house.Address, place);
        return page;
    }

    private void RequireBrowser()
    {
        const string Absent = "There is no Chromium: install it, or name its program in the variable CHROMIUM.";
        Assert.False(_browser is null && Environment.GetEnvironmentVariable("CI") == "true", Absent);
        Skip.If(_browser is null, Absent);
    }
}
