namespace CrisisReview.Pipeline.Packs;

/// <summary>An address that reads one pack, and nothing else, until it expires.</summary>
public sealed record PackLink(Uri Url, DateTimeOffset ExpiresAt);
