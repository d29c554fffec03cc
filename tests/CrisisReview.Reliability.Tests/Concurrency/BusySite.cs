using CrisisReview.Reliability.Tests.House;

namespace CrisisReview.Reliability.Tests.Concurrency;

/// <summary>Two processes with a book, and a second book to import in its place.</summary>
public sealed class BusySite : IAsyncLifetime
{
    internal TestBook Book { get; } = new(accounts: 10, seed: 1);

    internal TestBook OtherBook { get; } = new(accounts: 10, seed: 2);

    internal ReviewSite Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await ReviewSite.OpenQuietAsync(apps: 2);
        await Site.Client.ImportAsync(Book);
        await Site.ServingAsync();
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Book.Dispose();
        OtherBook.Dispose();
    }
}
