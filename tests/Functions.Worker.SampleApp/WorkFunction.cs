using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace SampleApp;

public sealed partial class WorkFunction(ILogger<WorkFunction> logger)
{
    [Function("RunWork")]
    public Task Run([QueueTrigger("run-work", Connection = "AzureWebJobsStorage")] string item, CancellationToken cancellation)
    {
        LogItem(logger, item);
        return item == "fail" ? throw new InvalidOperationException("The item says to fail.") : Task.CompletedTask;
    }

    [Function("OtherWork")]
    public void RunOther([QueueTrigger("%OtherQueue%")] string item) => LogItem(logger, item);

    [LoggerMessage(1, LogLevel.Information, "Item {Item}.")]
    private static partial void LogItem(ILogger logger, string item);
}
