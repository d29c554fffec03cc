using Functions.Worker.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Worker.Tests.Timers;

internal static class TimerFunctions
{
    public sealed class Hourly(Calls calls, TimeProvider clock)
    {
        [Function("Hourly")]
        public void Run([TimerTrigger("%HourlySchedule%")] TimerInfo timer) => calls.Add((clock.GetUtcNow(), timer));
    }

    public sealed class Failing(Calls calls, TimeProvider clock)
    {
        [Function("Failing")]
        public async Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
            await Task.Yield();
            calls.Add((clock.GetUtcNow(), timer));
            throw new InvalidOperationException("No run of this succeeds.");
        }
    }

    public sealed class AtStart(Calls calls, TimeProvider clock)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 0 * * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) => calls.Add((clock.GetUtcNow(), timer));
    }
}
