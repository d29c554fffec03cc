namespace CrisisReview.Reports.Packs;

/// <summary>A key account that nobody can take, as shown.</summary>
public sealed record UnplacedLine(string AccountId, string Name, string Reason);
