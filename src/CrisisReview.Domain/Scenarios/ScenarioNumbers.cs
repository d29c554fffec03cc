using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Scenarios;

/// <summary>The numbers of a scenario by their JSON pointers, which its sources refer to.</summary>
internal sealed class ScenarioNumbers(Scenario scenario)
{
    private readonly Lazy<JsonNode?> _document = new(() => JsonSerializer.SerializeToNode(scenario, DomainJson.Options));

    /// <summary>Null where <paramref name="pointer"/> (RFC 6901) leads to a number of the scenario, else what is wrong.</summary>
    public string? FaultOf(string pointer)
    {
        if (!pointer.StartsWith('/'))
        {
            return $"'{pointer}' must be a JSON pointer to a number of the scenario, such as /shocks/orders/cancelProbability";
        }

        var node = _document.Value;
        foreach (var token in pointer[1..].Split('/'))
        {
            node = Step(node, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return node switch
        {
            null => $"'{pointer}' leads to nothing in this scenario",
            _ when node.GetValueKind() != JsonValueKind.Number => $"'{pointer}' does not lead to a number",
            _ => null,
        };
    }

    private static JsonNode? Step(JsonNode? node, string token) => node switch
    {
        JsonObject fields => fields[token],
        JsonArray items when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count => items[index],
        _ => null,
    };
}
