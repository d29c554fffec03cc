namespace Functions.Worker.Tests.Queues;

/// <summary>Counts the calls that run at once.</summary>
public sealed class Work
{
    private int _running;
    private int _most;

    public int Most => Volatile.Read(ref _most);

    public IDisposable Begin()
    {
        var now = Interlocked.Increment(ref _running);
        for (var most = Most; now > most; most = Most)
        {
            Interlocked.CompareExchange(ref _most, now, most);
        }

        return new End(this);
    }

    private sealed class End(Work work) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref work._running);
    }
}
