namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app as it is started on a developer's machine, with the small book.</summary>
public sealed class LocalApp() : RunningApp()
{
    protected override bool TrustsLocalIdentity => true;

    protected override Task FillAsync() => Api.ImportAsync("", SmallBook.Tables);
}
