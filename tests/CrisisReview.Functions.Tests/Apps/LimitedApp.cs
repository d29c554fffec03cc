namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app with the small book where a caller has ten tokens for questions, and one more each minute.</summary>
public sealed class LimitedApp() : RunningApp("--QuestionsPerMinute=1")
{
    protected override Task FillAsync() => Api.ImportAsync("", SmallBook.Tables);
}
