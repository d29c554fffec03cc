using System.Text.Json;
using System.Text.Json.Nodes;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Scenarios;

public sealed class ScenarioLibraryTests
{
    [Fact]
    public void Every_promised_scenario_is_there_once()
    {
        var ids = ScenarioLibrary.All.Select(scenario => scenario.Id.Value).ToArray();
        Assert.Equal(ids.Distinct(StringComparer.OrdinalIgnoreCase), ids);
        Assert.Superset(
            new HashSet<string>
            {
                "asian-crisis-1997-severe", "asian-crisis-1997-moderate", "financial-crisis-2008", "covid-2020", "chip-shortage-2021",
                "inflation-rates-2022", "sharp-currency-fall", "mild-recession", "neutral",
            },
            ids.ToHashSet());
    }

    [Fact]
    public void Every_file_is_named_after_its_scenario_and_is_in_the_library()
    {
        Assert.All(LibraryDocument.All, document => Assert.Equal(document.FileName, document.Id));
        Assert.Equal(
            LibraryDocument.All.Select(document => document.Id),
            ScenarioLibrary.All.Select(scenario => scenario.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_scenario_is_found_by_its_id_and_a_stranger_is_not()
    {
        Assert.Equal("COVID-19, 2020", ScenarioLibrary.Find(new("covid-2020"))?.Name);
        Assert.Null(ScenarioLibrary.Find(new("tulip-mania-1637")));
    }

    [Fact]
    public void The_standing_scenarios_of_the_default_policy_are_in_the_library() =>
        Assert.All(new Policy().StandingScenarios, id => Assert.NotNull(ScenarioLibrary.Find(id)));

    [Fact]
    public void Every_scenario_tells_a_manager_what_it_is_in_two_to_four_sentences() =>
        Assert.All(ScenarioLibrary.All, scenario =>
            Assert.InRange(scenario.Description.Split(". ").Length, 2, 4));

    [Fact]
    public void No_number_of_a_file_is_lost_on_the_way_through_the_domain() =>
        Assert.All(LibraryDocument.All, document =>
        {
            var written = JsonSerializer.Serialize(ScenarioLibrary.Find(new(document.Id)), DomainJson.Strict);
            var again = new LibraryDocument(document.FileName, JsonNode.Parse(written)!.AsObject());
            Assert.Equal(document.Numbers(), again.Numbers());
            Assert.Equal(document.Pointers(), again.Pointers());
            Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<Scenario>(written, DomainJson.Strict), DomainJson.Strict));
        });
}
