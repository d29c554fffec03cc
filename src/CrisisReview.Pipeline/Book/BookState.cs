namespace CrisisReview.Pipeline.Book;

/// <summary>Which import made the book what it is, and which one is being written. A reader that finds the same state, with nothing
/// being written, before and after has read one state of the book.</summary>
/// <param name="Version">Grows by one with every import that is in.</param>
/// <param name="Applying">The import that is being written; null when the book is at rest.</param>
public sealed record BookState(long Version, string? Applying);
