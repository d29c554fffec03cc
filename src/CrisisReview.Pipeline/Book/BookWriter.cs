namespace CrisisReview.Pipeline.Book;

/// <summary>An import that writes the book.</summary>
/// <param name="ImportId">Which.</param>
/// <param name="Attempt">Counts the processes that took it over; only the last may write.</param>
/// <param name="Beat">When the process last said that it is alive.</param>
public sealed record BookWriter(string ImportId, int Attempt, DateTimeOffset Beat);
