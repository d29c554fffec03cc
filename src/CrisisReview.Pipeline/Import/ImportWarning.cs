namespace CrisisReview.Pipeline.Import;

/// <summary>Something the importer should know of a row that is imported nevertheless; fields as in <see cref="RejectedRow"/>.</summary>
public sealed record ImportWarning(string Table, long Line, string Column, string Value, string Message);
