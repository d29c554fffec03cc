using Azure;

namespace CrisisReview.Azure;

/// <summary>Asks each storage service for something small.</summary>
public sealed class StorageHealth(StorageClients storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<ServiceHealth>> CheckAsync(CancellationToken cancellation) => await Task.WhenAll(
        CheckAsync("tables", token => storage.Policies.QueryAsync<global::Azure.Data.Tables.TableEntity>(maxPerPage: 1, cancellationToken: token).AsPages().GetAsyncEnumerator(token).MoveNextAsync().AsTask(), cancellation),
        CheckAsync("blobs", token => storage.RunFiles.GetPropertiesAsync(cancellationToken: token), cancellation),
        CheckAsync("queues", token => storage.Work.GetPropertiesAsync(token), cancellation));

    private static async Task<ServiceHealth> CheckAsync(string service, Func<CancellationToken, Task> ask, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await ask(patience.Token);
            return new(service, true);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new(service, false);
        }
    }
}
