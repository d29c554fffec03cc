namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>As many calls as may run at once.</summary>
internal sealed class CallSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count, count);

    /// <summary>Waits until one is free and takes up to <paramref name="most"/>; says how many.</summary>
    public async Task<int> TakeAsync(int most, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        var taken = 1;
        while (taken < most && _free.Wait(0, CancellationToken.None))
        {
            taken++;
        }

        return taken;
    }

    public void Free(int taken)
    {
        if (taken > 0)
        {
            _free.Release(taken);
        }
    }

    /// <summary>Returns when nothing runs any more.</summary>
    public async Task DrainAsync()
    {
        for (var i = 0; i < count; i++)
        {
            await _free.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _free.Dispose();
}
