using System.Text.Json;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>A scenario read straight from its JSON. Asks for one number at a time: the last rule that matches and names it, else the scenario, else neutral.</summary>
internal sealed class OracleScenario(string json)
{
    private static readonly string[] Factors = ["lossRateMultiplier", "missionCriticalFactor", "winRateFactor"];

    private readonly JsonElement _scenario = JsonDocument.Parse(json).RootElement;

    public int HorizonMonths => _scenario.GetProperty("horizonMonths").GetInt32();

    public Fraction Shock(string lever, string field, IReadOnlyDictionary<string, string> account, string? productLine = null)
    {
        var rules = _scenario.TryGetProperty("rules", out var list) ? list.EnumerateArray().Reverse() : [];
        foreach (var rule in rules.Where(rule => Applies(rule, account, productLine)))
        {
            if (Find(rule.GetProperty("shocks"), lever, field) is { } overridden)
            {
                return overridden;
            }
        }

        return Find(_scenario.GetProperty("shocks"), lever, field) ?? (Factors.Contains(field) ? 1 : 0);
    }

    private static Fraction? Find(JsonElement shocks, string lever, string field) =>
        shocks.TryGetProperty(lever, out var group) && group.TryGetProperty(field, out var value) ? Fraction.Parse(value.GetRawText()) : null;

    private static bool Applies(JsonElement rule, IReadOnlyDictionary<string, string> account, string? productLine) =>
        !rule.TryGetProperty("when", out var when)
        || (Allows(when, "industry", account["industry"])
            && Allows(when, "region", account["region"])
            && Allows(when, "creditGrade", account["creditGrade"])
            && Allows(when, "productLine", productLine)
            && (!when.TryGetProperty("missionCritical", out var critical) || critical.ToString().Equals(account["missionCritical"], StringComparison.OrdinalIgnoreCase)));

    private static bool Allows(JsonElement when, string list, string? value) =>
        !when.TryGetProperty(list, out var allowed)
        || allowed.GetArrayLength() == 0
        || allowed.EnumerateArray().Any(word => string.Equals(word.GetString(), value, StringComparison.OrdinalIgnoreCase));
}
