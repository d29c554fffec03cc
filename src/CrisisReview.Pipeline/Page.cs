namespace CrisisReview.Pipeline;

/// <summary>One page of a list: its items, how many there are in all, and the token that gets the next page (null: none).</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);
