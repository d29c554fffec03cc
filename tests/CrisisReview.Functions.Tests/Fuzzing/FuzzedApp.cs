using System.Diagnostics;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Fuzzing;

/// <summary>An app with the small book that gets bad requests only.</summary>
public sealed class FuzzedApp() : RunningApp("--Logging:LogLevel:Default=None")
{
    // Every ten minutes Azurite sweeps what deleted blobs leave, and answers nobody meanwhile.
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(5);

    private readonly Stopwatch _age = new();

    /// <summary>Puts the small book in the place of whatever stands there.</summary>
    internal async Task RefillAsync()
    {
        if (_age.Elapsed < LongestAge)
        {
            await ImportAsync();
        }
        else
        {
            await DisposeAsync();
            await InitializeAsync();
        }
    }

    protected override Task FillAsync()
    {
        _age.Restart();
        return ImportAsync();
    }

    private async Task ImportAsync() => await Api.ImportAsync("?replace=true", SmallBook.Tables);
}
