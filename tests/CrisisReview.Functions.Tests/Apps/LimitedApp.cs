namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app with the small book where a caller has ten tokens for questions, and one more each minute, and where a body has 200 kB.</summary>
public sealed class LimitedApp() : RunningApp("--QuestionsPerMinute=1", "--Functions:MaxRequestBodySize=200000")
{
    protected override Task FillAsync() => Api.ImportAsync("", SmallBook.Tables);
}
