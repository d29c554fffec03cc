using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Serialization;

/// <summary>Says in words what a single value should have been.</summary>
internal static class ExpectedValue
{
    private const int LongestQuotation = 60;

    /// <summary>Null where <paramref name="element"/> reads as the type, else what is wrong with it.</summary>
    public static string? FaultOf(JsonElement element, JsonTypeInfo info)
    {
        try
        {
            return element.ValueKind != JsonValueKind.Null && element.Deserialize(info) is not null
                ? null
                : $"must be {Name(info.Type)}, was null";
        }
        catch (JsonException)
        {
            return IsIdentifier(info.Type) && element.ValueKind == JsonValueKind.String
                ? Identifier.FaultOf(element.GetString())
                : $"must be {Name(info.Type)}, was {Describe(element)}";
        }
    }

    /// <summary>A value as a person reads it, cut where it is long.</summary>
    public static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        _ => Cut(element.GetRawText()),
    };

    private static string Name(Type type) => type switch
    {
        { IsEnum: true } => "one of " + string.Join(", ", Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, DomainJson.Strict))),
        _ when type == typeof(string) || IsIdentifier(type) => "text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type == typeof(decimal) || type == typeof(Money) => "a number",
        _ when type == typeof(DateOnly) => "a date such as \"2026-03-31\"",
        _ => $"a {type.Name}",
    };

    private static bool IsIdentifier(Type type) =>
        type == typeof(AccountId) || type == typeof(ExecutiveId) || type == typeof(ScenarioId);

    private static string Cut(string text) => text.Length <= LongestQuotation ? text : text[..LongestQuotation] + "…";
}
