using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Domain.Ranking;
using CrisisReview.Testing;

namespace CrisisReview.Domain.Tests.Attention;

/// <summary>The tables of docs/attention.md say what the code does.</summary>
public sealed class PublishedAttentionTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "attention.md"));

    [Fact]
    public void Every_field_of_the_rules_is_in_the_table() =>
        Assert.Equal(RuleFields.All.Select(field => $"| {field.Name} | {Kind(field)} | {field.Meaning} |"), TableAfter("| field | kind | meaning |"));

    [Fact]
    public void Every_default_rule_is_in_the_table() =>
        Assert.Equal(BusinessRules.Default.Select(rule => $"| {rule.Name} | `{rule.When}` |"), TableAfter("| rule | condition |"));

    [Fact]
    public void The_default_cadence_is_in_the_table() =>
        Assert.Equal(Enum.GetValues<Segment>().Select(Row), TableAfter("| segment | visits | calls | online | idea sessions | hours |"));

    private static string Row(Segment segment)
    {
        var cadence = new CadencePolicy().Of(segment);
        return $"| {RuleWords.Of(segment)} | {Pace(cadence.Visits)} | {Pace(cadence.Calls)} | {Pace(cadence.Online)} | {Pace(cadence.IdeaSessions)} | {Numbers.Plain(cadence.Hours)} |";
    }

    private static string Pace(ContactPace pace) => $"{pace.Count} x {Numbers.Plain(pace.HoursEach)}";

    private static string Kind(RuleField field) => field.Type switch
    {
        RuleFieldType.Share => "fraction",
        RuleFieldType.TrueOrFalse => "true or false",
        RuleFieldType.Words when field.Choices.Count > 0 => $"words: {string.Join(", ", field.Choices)}",
        _ => field.Type.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> TableAfter(string header) =>
        Page.SkipWhile(line => line != header).Skip(2).TakeWhile(line => line.StartsWith('|'));
}
