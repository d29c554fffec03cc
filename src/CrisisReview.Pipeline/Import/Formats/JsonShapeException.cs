namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>The JSON text is not an object of arrays of the book's tables; reading cannot go on.</summary>
internal sealed class JsonShapeException(string table, string problem) : FormatException(problem)
{
    public string Table { get; } = table;
}
