namespace CrisisReview.Azure;

/// <summary>Whether one of the storage services answers.</summary>
public sealed record ServiceHealth(string Service, bool Reachable);
