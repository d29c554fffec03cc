namespace CrisisReview.Pipeline.Book;

/// <summary>The book is being written; the work can be tried again later.</summary>
public sealed class BookBusyException(string message) : Exception(message);
