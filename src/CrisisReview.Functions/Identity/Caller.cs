namespace CrisisReview.Functions.Identity;

/// <summary>Who asks, as the audit names him.</summary>
internal sealed record Caller(string Name);
