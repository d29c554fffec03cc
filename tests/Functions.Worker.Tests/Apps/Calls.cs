using System.Collections.Concurrent;

namespace Functions.Worker.Tests.Apps;

/// <summary>What the functions of an app were called with.</summary>
public sealed class Calls
{
    private readonly ConcurrentQueue<object> _all = new();

    public IReadOnlyList<object> All => [.. _all];

    public void Add(object call) => _all.Enqueue(call);

    /// <summary>Waits until there are at least so many; fails after a minute.</summary>
    public async Task<IReadOnlyList<object>> WaitForAsync(int count)
    {
        await Until.TrueAsync(() => _all.Count >= count, () => $"{_all.Count} of {count} calls came");
        return All;
    }
}
