using System.Globalization;
using System.Text.Json;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Tests.Scenarios;

/// <summary>Shocks that name one field.</summary>
internal static class Overrides
{
    public static ShockOverrides Of(ShockRange range, decimal value)
    {
        var json = $$"""{ "{{range.Lever}}": { "{{range.Field}}": {{value.ToString(CultureInfo.InvariantCulture)}} } }""";
        return JsonSerializer.Deserialize<ShockOverrides>(json, DomainJson.Strict)!;
    }
}
