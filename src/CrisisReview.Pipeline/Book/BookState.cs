namespace CrisisReview.Pipeline.Book;

/// <summary>What state the book is in. A reader that finds the same version, with nothing being written, before and after has read
/// one state of the book.</summary>
/// <param name="Version">Grows by one with every import and review that is in.</param>
/// <param name="Writer">The import or review that is writing; null when the book is at rest.</param>
public sealed record BookState(long Version, BookWriter? Writer);
