using Functions.Worker.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Worker.Tests.Queues;

/// <summary>A queue function that does what its message says.</summary>
public sealed class WorkFunctions(Calls calls, Work work)
{
    [Function("Work")]
    public async Task Run([QueueTrigger("%WorkQueue%", Connection = "Store")] string item, CancellationToken cancellation)
    {
        calls.Add(item);
        using var running = work.Begin();
        await Task.Delay(item == "slow" ? TimeSpan.FromSeconds(5) : TimeSpan.FromMilliseconds(20), cancellation);
        if (item == "fail" || (item == "fail once" && calls.All.Count == 1))
        {
            throw new InvalidOperationException($"The message says: {item}.");
        }
    }
}
