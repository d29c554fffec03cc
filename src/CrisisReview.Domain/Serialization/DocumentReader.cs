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
        var problems = new ValidationProblems();
        try
        {
            using var document = JsonDocument.Parse(WithoutByteOrderMark(utf8Json));
            DocumentShape.Check(document.RootElement, typeof(T), "", problems);
            return problems.Found.Count > 0 ? (null, problems.Found) : (document.Deserialize<T>(DomainJson.Strict), []);
        }
        catch (JsonException fault)
        {
            return (null, [Explain(fault)]);
        }
    }

    private static ValidationProblem Explain(JsonException fault)
    {
        var place = fault.LineNumber is { } line ? $" in line {line + 1}, byte {fault.BytePositionInLine + 1}" : "";
        return new(PointerOf(fault.Path), $"is not valid JSON{place}: {fault.Message}");
    }

    // "$.rules[0].name" is /rules/0/name.
    private static string PointerOf(string? path) =>
        path is null or "$" ? "" : path.TrimStart('$').Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json;
}
