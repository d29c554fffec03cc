namespace CrisisReview.Reports.Assumptions;

/// <summary>A scenario in words.</summary>
/// <param name="Sentences">What happens to every account.</param>
/// <param name="Exceptions">What the rules change, one for each.</param>
public sealed record ScenarioText(IReadOnlyList<string> Sentences, IReadOnlyList<string> Exceptions);
