namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>A token for running calls that follows a stop only after a grace, so that short ones can end.</summary>
internal sealed class StopGrace : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _registration;

    public StopGrace(TimeSpan grace, CancellationToken stopping) => _registration = stopping.Register(() => _source.CancelAfter(grace));

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
