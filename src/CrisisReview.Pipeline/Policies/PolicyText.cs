using System.Text.Json;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Pipeline.Policies;

/// <summary>A policy as text, the same for equal rules.</summary>
public static class PolicyText
{
    public static string Of(Policy policy) => JsonSerializer.Serialize(
        policy with { Rates = new SortedDictionary<string, decimal>(policy.Rates.ToDictionary(), StringComparer.Ordinal) }, DomainJson.Options);
}
