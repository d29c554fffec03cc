using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrisisReview.Domain.Serialization;

/// <summary>The one JSON form of the domain's types: camelCase, enums as camelCase words, ids as strings, money as exact numbers
/// without trailing zeros, nulls left out. Equal values are equal bytes.</summary>
public static class DomainJson
{
    public static JsonSerializerOptions Options { get; } = Create(JsonUnmappedMemberHandling.Skip);

    /// <summary>For documents people write: an unknown member is an error that names it.</summary>
    public static JsonSerializerOptions Strict { get; } = Create(JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = unmapped,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = false,
            AllowDuplicateProperties = unmapped == JsonUnmappedMemberHandling.Skip,
        };
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new IdentifierConverter<Accounts.AccountId>(text => new(text), id => id.Value));
        options.Converters.Add(new IdentifierConverter<Accounts.ExecutiveId>(text => new(text), id => id.Value));
        options.Converters.Add(new IdentifierConverter<Scenarios.ScenarioId>(text => new(text), id => id.Value));
        options.Converters.Add(new JsonStringEnumConverter<Accounts.CreditGrade>(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
