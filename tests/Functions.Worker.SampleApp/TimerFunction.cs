using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

public static class TimerFunction
{
    [Function("Quarterly")]
    public static Task Run([TimerTrigger("%QuarterlySchedule%")] TimerInfo timer, CancellationToken cancellation) => Task.CompletedTask;

    [Function("Minutely")]
    public static void RunMinutely([TimerTrigger("0 * * * * *", UseMonitor = false, RunOnStartup = true)] TimerInfo timer)
    {
    }
}
