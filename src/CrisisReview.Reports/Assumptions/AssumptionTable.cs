using System.Globalization;

using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Assumptions;

/// <summary>Every number of a scenario with what it rests on. A number that no source speaks of is a judgement, and says so.</summary>
public static class AssumptionTable
{
    public const string Cited = "cited";
    public const string Judged = "judgement";

    private const string Unsourced = "No source is given.";

    /// <summary>All accounts, then each rule, then what is said of the scenario as a whole; groups with nothing in them are left out.</summary>
    public static IReadOnlyList<AssumptionGroup> Of(Scenario scenario, FigureFormat format)
    {
        IEnumerable<AssumptionGroup> groups =
        [
            .. Levels(scenario).Select(l => new AssumptionGroup(l.AppliesTo, [.. Rows(l.Root, l.Shocks, scenario, format)])),
            new("The scenario as a whole", [.. scenario.Sources.Where(s => !SpeaksOfANumber(s, scenario)).Select(s => Row("", "", s))]),
        ];
        return [.. groups.Where(g => g.Assumptions.Count > 0)];
    }

    /// <summary>"9 numbers: 4 cited, 5 judgement."</summary>
    public static string Headline(Scenario scenario, FigureFormat format)
    {
        var pointers = Pointers(scenario).ToArray();
        var cited = pointers.Count(p => scenario.Sources.Any(s => s.Basis == EvidenceBasis.Cited && SpeaksOf(s, p)));
        return $"{format.Count(pointers.Length)} {(pointers.Length == 1 ? "number" : "numbers")}: "
            + $"{format.Count(cited)} cited, {format.Count(pointers.Length - cited)} judgement.";
    }

    private static IEnumerable<(string AppliesTo, string Root, ShockOverrides Shocks)> Levels(Scenario scenario) =>
    [
        ("All accounts", "/shocks", scenario.Shocks),
        .. scenario.Rules.Select((rule, i) => (
            $"{rule.Name} ({ScenarioWords.Condition(rule.When)})",
            string.Create(CultureInfo.InvariantCulture, $"/rules/{i}/shocks"),
            rule.Shocks)),
    ];

    private static IEnumerable<Assumption> Rows(string root, ShockOverrides shocks, Scenario scenario, FigureFormat format) =>
        from field in ShockFields.All
        let value = field.Read(shocks)
        where value is not null
        from source in SourcesOf(root + field.Path, scenario)
        select Row(field.Label, field.Value(value.Value, format), source);

    private static IEnumerable<ScenarioSource> SourcesOf(string pointer, Scenario scenario) =>
        scenario.Sources.Where(s => SpeaksOf(s, pointer))
            .DefaultIfEmpty(new ScenarioSource { Basis = EvidenceBasis.Judgement, Claim = Unsourced });

    // A source of a whole lever or rule speaks of every number below it.
    private static bool SpeaksOf(ScenarioSource source, string pointer) =>
        source.Pointer is { Length: > 0 } own
        && (pointer == own || pointer.StartsWith(own + "/", StringComparison.Ordinal));

    private static bool SpeaksOfANumber(ScenarioSource source, Scenario scenario) =>
        Pointers(scenario).Any(pointer => SpeaksOf(source, pointer));

    private static IEnumerable<string> Pointers(Scenario scenario) =>
        from level in Levels(scenario)
        from field in ShockFields.All
        where field.Read(level.Shocks) is not null
        select level.Root + field.Path;

    private static Assumption Row(string shock, string value, ScenarioSource source) => new(
        shock,
        value,
        source.Basis == EvidenceBasis.Cited ? Cited : Judged,
        source.Claim,
        SourceAndYear(source));

    // Sources often carry their year already.
    private static string SourceAndYear(ScenarioSource source)
    {
        var year = source.Year?.ToString(CultureInfo.InvariantCulture);
        return (source.Source, year) switch
        {
            (null, null) => "",
            (null, { } y) => y,
            ({ } s, null) => s,
            ({ } s, { } y) => s.Contains(y, StringComparison.Ordinal) ? s : $"{s}, {y}",
        };
    }
}
