using CrisisReview.Azure;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Audit;

/// <summary>An app with the small book, a run that waits and a scenario of one's own, whose audit cannot be written.</summary>
public sealed class UnauditedApp() : RunningApp("--Logging:LogLevel:Default=None")
{
    protected override async Task FillAsync()
    {
        await Api.ImportAsync("", SmallBook.Tables);
        await AddWaitingRunAsync(ReviewedApp.WaitingRunId);
        using var own = Apps.Api.Json("""{ "id": "own", "name": "Own" }""");
        await Api.JsonAsync("PUT", "/api/scenarios/own", own);
        await Service<StorageClients>().Audit.DeleteAsync();
    }
}
