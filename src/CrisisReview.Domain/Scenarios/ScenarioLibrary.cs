using System.Collections.Immutable;
using System.Text.Json;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Scenarios;

/// <summary>The scenarios that come with the product, one embedded JSON file each; docs/scenarios.md tells where their numbers come from.
/// A file that is missing or malformed is a fault of the build and throws at first use.</summary>
public static class ScenarioLibrary
{
    /// <summary>In the order in which they are offered: history first, then the invented ones, the neutral one last.</summary>
    public static ImmutableArray<Scenario> All { get; } =
    [
        Read("asian-crisis-1997-severe"),
        Read("asian-crisis-1997-moderate"),
        Read("financial-crisis-2008"),
        Read("covid-2020"),
        Read("chip-shortage-2021"),
        Read("inflation-rates-2022"),
        Read("sharp-currency-fall"),
        Read("mild-recession"),
        Read("eba-2025-adverse-like"),
        Read("neutral"),
    ];

    /// <summary>The scenario of that id, or null where the library has none.</summary>
    public static Scenario? Find(ScenarioId id) => All.FirstOrDefault(scenario => scenario.Id == id);

    private static Scenario Read(string id)
    {
        var file = $"Scenarios/{id}.json";
        using var json = typeof(ScenarioLibrary).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidDataException($"{file} is not embedded in the domain assembly.");
        var scenario = JsonSerializer.Deserialize<Scenario>(json, DomainJson.Strict);
        return scenario?.Id.Value == id ? scenario : throw new InvalidDataException($"{file} holds the scenario '{scenario?.Id}'.");
    }
}
