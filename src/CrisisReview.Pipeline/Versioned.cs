namespace CrisisReview.Pipeline;

/// <summary>A stored value with the opaque token of the version that was read; writing it back needs that version to stand still.</summary>
public sealed record Versioned<T>(T Value, string Version);
