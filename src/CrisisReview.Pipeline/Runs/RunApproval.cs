namespace CrisisReview.Pipeline.Runs;

/// <summary>Management's sign-off of a completed run. It changes no figure and no hash of a result.</summary>
/// <param name="By">Who, as the audit names him.</param>
/// <param name="At">When.</param>
/// <param name="Note">His words, if any.</param>
public sealed record RunApproval(string By, DateTimeOffset At, string? Note);
