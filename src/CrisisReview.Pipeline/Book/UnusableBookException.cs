namespace CrisisReview.Pipeline.Book;

/// <summary>The book cannot be assessed as it is; the message says why and how to mend it, and leaves off its full stop: what to do after depends on who asked.</summary>
public sealed class UnusableBookException(string message) : Exception(message);
