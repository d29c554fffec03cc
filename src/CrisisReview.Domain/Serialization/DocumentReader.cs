using System.Text.Json;

namespace CrisisReview.Domain.Serialization;

/// <summary>Reads documents that people write: strictly, and with every fault of their form at once.</summary>
public static class DocumentReader
{
    /// <summary>The document, or null and what is wrong with it: broken JSON, unknown, missing or repeated fields, values of the wrong type.
    /// Whether the values make sense is for the validators.</summary>
    public static (T? Document, IReadOnlyList<ValidationProblem> Problems) Read<T>(ReadOnlyMemory<byte> utf8Json)
        where T : class
    {
        var text = WithoutByteOrderMark(utf8Json);
        if (DocumentText.FaultOf(text.Span) is { } fault)
        {
            return (null, [new("", fault)]);
        }

        using var document = JsonDocument.Parse(text);
        var problems = new ValidationProblems();
        DocumentShape.Check(document.RootElement, typeof(T), "", problems);
        return problems.Found.Count > 0 ? (null, problems.Found) : (document.Deserialize<T>(DomainJson.Strict), []);
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;
}
