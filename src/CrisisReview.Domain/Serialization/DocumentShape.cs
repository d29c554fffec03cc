using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CrisisReview.Domain.Serialization;

/// <summary>Compares a document with the type it is to become, so that all faults are told, each with its place and in words.</summary>
internal static class DocumentShape
{
    public static void Check(JsonElement element, Type type, string at, ValidationProblems problems)
    {
        var info = DomainJson.Strict.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when Is(element, JsonValueKind.Object, "an object", at, problems):
                CheckFields(element, info, at, problems);
                break;
            case JsonTypeInfoKind.Dictionary when Is(element, JsonValueKind.Object, "an object", at, problems):
                CheckEntries(element, info.ElementType!, at, problems);
                break;
            case JsonTypeInfoKind.Enumerable when Is(element, JsonValueKind.Array, "a list", at, problems):
                CheckItems(element, info.ElementType!, at, problems);
                break;
            case JsonTypeInfoKind.None:
                problems.AddIfAny(at, ExpectedValue.FaultOf(element, info));
                break;
        }
    }

    private static void CheckFields(JsonElement element, JsonTypeInfo info, string at, ValidationProblems problems)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in element.EnumerateObject())
        {
            var property = info.Properties.FirstOrDefault(property => property.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                problems.Add(Join(at, field.Name), FieldNames.Unknown(field.Name, info.Properties.Select(known => known.Name)));
            }
            else
            {
                CheckField(field, property, given, Join(at, property.Name), problems);
            }
        }

        foreach (var property in info.Properties.Where(property => IsRequired(property) && !given.Contains(property.Name)))
        {
            problems.Add(Join(at, property.Name), "is required");
        }
    }

    private static void CheckField(JsonProperty field, JsonPropertyInfo property, HashSet<string> given, string at, ValidationProblems problems)
    {
        if (!given.Add(property.Name))
        {
            problems.Add(at, "comes twice");
        }
        else if (field.Value.ValueKind != JsonValueKind.Null)
        {
            Check(field.Value, property.PropertyType, at, problems);
        }
        else if (!AllowsNull(property))
        {
            problems.Add(at, "must not be null; leave it out for its default");
        }
    }

    private static void CheckEntries(JsonElement element, Type type, string at, ValidationProblems problems)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in element.EnumerateObject())
        {
            problems.Require(given.Add(entry.Name), Join(at, entry.Name), "comes twice");
            Check(entry.Value, type, Join(at, entry.Name), problems);
        }
    }

    private static void CheckItems(JsonElement element, Type type, string at, ValidationProblems problems)
    {
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            Check(item, type, $"{at}/{index}", problems);
            index++;
        }
    }

    private static bool Is(JsonElement element, JsonValueKind kind, string expected, string at, ValidationProblems problems)
    {
        problems.Require(element.ValueKind == kind, at, $"must be {expected}, was {ExpectedValue.Describe(element)}");
        return element.ValueKind == kind;
    }

    private static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false } && !AllowsNull(property);

    private static bool AllowsNull(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && (property.AssociatedParameter?.IsNullable ?? property.IsSetNullable));

    private static string Join(string at, string token) =>
        $"{at}/{token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
