using CrisisReview.Reliability.Tests.House;

namespace CrisisReview.Reliability.Tests.Concurrency;

/// <summary>Clients with connections of their own, half of them on each process.</summary>
internal sealed class ManyClients(ReviewSite site, int count) : IDisposable
{
    private readonly List<ReviewClient> _clients = [.. Enumerable.Range(0, count).Select(client => new ReviewClient([site.Apps[client % site.Apps.Count].Address]))];

    public Task<T[]> AllAsync<T>(Func<ReviewClient, Task<T>> ask) => Task.WhenAll(_clients.Select(ask));

    public void Dispose() => _clients.ForEach(client => client.Dispose());
}
