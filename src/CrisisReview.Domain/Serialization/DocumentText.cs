using System.Text.Json;
using System.Text.Unicode;

namespace CrisisReview.Domain.Serialization;

/// <summary>Finds what keeps bytes from being a JSON text at all.</summary>
internal static class DocumentText
{
    /// <summary>Null where the bytes are sound UTF-8 and JSON, else what is wrong.</summary>
    public static string? FaultOf(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            return "is not UTF-8 text; save it as UTF-8";
        }

        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (HoldsHalfACharacter(ref reader))
                {
                    return $"holds half a character, such as a lone \\ud800, at byte {reader.TokenStartIndex + 1}";
                }
            }

            return null;
        }
        catch (JsonException fault)
        {
            return $"is not valid JSON in line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {Sentence(fault.Message)}";
        }
    }

    private static bool HoldsHalfACharacter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
        {
            return false;
        }

        try
        {
            reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // The message repeats the place in words of its own at the end.
    private static string Sentence(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var end and >= 0 ? message[..end] : message;
}
