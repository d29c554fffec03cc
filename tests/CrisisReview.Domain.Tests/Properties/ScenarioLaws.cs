using System.Text.Json;
using System.Text.Json.Nodes;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class ScenarioLaws
{
    [Fact]
    public void Every_generated_scenario_is_valid() =>
        Law.Holds(ScenarioGenerators.Scenario, scenario => Assert.Empty(ScenarioValidator.Validate(scenario)));

    [Fact]
    public void A_scenario_survives_being_written_and_read() =>
        Law.Holds(ScenarioGenerators.Scenario, scenario =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(scenario, DomainJson.Options);

            var (read, problems) = DocumentReader.Read<Scenario>(json);

            Assert.Empty(problems);
            Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(read, DomainJson.Options));
        });

    /// <summary>Field by field, by names in the documents rather than by types.</summary>
    [Fact]
    public void An_override_replaces_the_fields_it_names_and_no_other() =>
        Law.Holds(ScenarioGenerators.Scenario, ScenarioGenerators.Scenario, (first, second) =>
        {
            var before = Shocks.Neutral.With(first.Shocks);
            var after = Node(before.With(second.Shocks));
            var named = Node(second.Shocks);

            foreach (var range in ShockRange.All)
            {
                var expected = named[range.Lever]?[range.Field] ?? Node(before)[range.Lever]?[range.Field];
                Assert.Equal(expected?.ToJsonString(), after[range.Lever]?[range.Field]?.ToJsonString());
            }
        });

    private static JsonNode Node<T>(T value) => JsonSerializer.SerializeToNode(value, DomainJson.Options)!;
}
