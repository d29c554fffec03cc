namespace CrisisReview.Reports.Inputs;

/// <summary>Management's sign-off of a run, as its packs show it.</summary>
public sealed record ApprovalFact(string By, DateTimeOffset At, string? Note);
