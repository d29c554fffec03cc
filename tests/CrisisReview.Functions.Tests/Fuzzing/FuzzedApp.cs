using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Fuzzing;

/// <summary>An app with the small book that gets bad requests only.</summary>
public sealed class FuzzedApp() : RunningApp("--Logging:LogLevel:Default=None")
{
    /// <summary>Puts the small book in the place of whatever stands there.</summary>
    internal Task RefillAsync() => Api.ImportAsync("?replace=true", SmallBook.Tables);

    protected override Task FillAsync() => RefillAsync();
}
