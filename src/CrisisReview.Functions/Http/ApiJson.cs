using System.Text.Json;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Functions.Http;

/// <summary>JSON as the API shows it: the domain's form, money rounded to 1/10 000 and fractions to 12 places, half to even.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options => DomainJson.Shown;
}
