using Microsoft.Azure.Functions.Worker;

namespace Functions.Worker.Tests.Apps;

/// <summary>A queue and a timer function, under the names of the captured calls.</summary>
public sealed class HostCalledFunctions(Calls calls, Scope scope)
{
    [Function("Q")]
    public async Task Take([QueueTrigger("work")] string item, FunctionContext context, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        calls.Add(item);
        calls.Add(context.InvocationId);
        calls.Add(scope);
        if (item == "fail")
        {
            throw new InvalidOperationException("The item says to fail.");
        }
    }

    [Function("Tick")]
    public void Tick([TimerTrigger("0 * * * * *")] TimerInfo timer) => calls.Add(timer);
}
