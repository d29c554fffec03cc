namespace CrisisReview.Pipeline.Import;

/// <summary>A CSV file and the name of the table it holds. The stream is read once, forward, and left open.</summary>
public sealed record ImportPart(string Table, Stream Content);
