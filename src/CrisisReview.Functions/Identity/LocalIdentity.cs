namespace CrisisReview.Functions.Identity;

/// <summary>Whether callers on the same machine may say who they are. Only the program that starts the app decides it; no setting does.</summary>
internal sealed record LocalIdentity(bool IsTrusted);
