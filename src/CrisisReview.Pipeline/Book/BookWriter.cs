namespace CrisisReview.Pipeline.Book;

/// <summary>An import or a review that writes the book.</summary>
/// <param name="WriterId">Which: the import's id, or that of the review.</param>
/// <param name="Attempt">Counts the processes that took it over; only the last may write.</param>
/// <param name="Beat">When the process last said that it is alive.</param>
public sealed record BookWriter(string WriterId, int Attempt, DateTimeOffset Beat);
