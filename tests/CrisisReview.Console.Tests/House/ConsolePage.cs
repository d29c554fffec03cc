using Microsoft.Playwright;

namespace CrisisReview.Console.Tests.House;

/// <summary>The console in a tab. Whatever the browser complains about, a breach of the content policy above all, fails the test that closes the page.</summary>
public sealed class ConsolePage : IAsyncDisposable
{
    private readonly IBrowserContext _session;
    private readonly List<string> _complaints = [];
    private Uri _console = new("about:blank");

    internal ConsolePage(IBrowserContext session, IPage page)
    {
        (_session, Page) = (session, page);
        page.SetDefaultTimeout(60_000);
        page.PageError += (_, fault) => _complaints.Add(fault);
        page.Console += (_, message) =>
        {
            // The browser notes every reply above 399 as an error; which of those are right is what the tests look at.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a place in the console and waits until its view is there.</summary>
    public async Task GoAsync(Uri house, string place)
    {
        _console = new(house, "console");
        await Page.GotoAsync(_console + place);
        await ArriveAsync();
    }

    public async Task GoAsync(string place)
    {
        await Page.GotoAsync(_console + place);
        await ArriveAsync();
    }

    /// <summary>Waits for the heading of the view.</summary>
    public async Task ArriveAsync() => await Page.Locator("main:not([aria-busy]) h1").WaitForAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Table(string name) => Page.GetByRole(AriaRole.Table, new() { Name = name, Exact = true });

    /// <summary>The figure of a headline, such as "Expected loss".</summary>
    public ILocator Figure(string label) => Page.Locator(".figure", new() { HasText = label }).Locator(".figure-value").First;

    /// <summary>Where the variable SCREENS_OUT names a folder, leaves pictures of the whole view there, as on a desk and on a phone, to be looked at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENS_OUT") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
            await Page.SetViewportSizeAsync(390, 844);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-phone.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _session.CloseAsync();
        Assert.Empty(_complaints);
    }
}
