namespace CrisisReview.Pipeline.Import;

/// <summary>A file of an import and the table it was said to hold.</summary>
public sealed record ImportFile(string Table, string FileName);
