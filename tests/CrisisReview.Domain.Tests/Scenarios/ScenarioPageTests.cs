using System.Globalization;
using CrisisReview.Testing;

namespace CrisisReview.Domain.Scenarios;

/// <summary>docs/scenarios.md repeats the library's numbers for readers; here its tables are rebuilt from the files.</summary>
public sealed class ScenarioPageTests
{
    private static readonly string[] Groups = ["receivables", "orders", "renewals", "opportunities", "margins"];

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_of_shocks_equals_the_files()
    {
        var documents = ScenarioLibrary.All.Select(scenario => DocumentOf(scenario.Id.Value)).ToArray();
        var rows = Table("## Shocks for all accounts");
        Assert.Equal(documents.Select(document => document.Id), rows[0].Skip(1));

        for (var column = 0; column < documents.Length; column++)
        {
            var shown = rows.Skip(2).Where(row => row[column + 1] != "–").ToDictionary(row => row[0], row => row[column + 1]);
            var written = documents[column].Numbers()
                .Where(number => !number.Key.StartsWith("/rules/", StringComparison.Ordinal))
                .ToDictionary(number => ShockName(number.Key), number => Text(number.Value));
            Assert.Equal(written.OrderBy(number => number.Key, StringComparer.Ordinal), shown.OrderBy(number => number.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_table_of_rules_equals_the_files()
    {
        var written =
            from scenario in ScenarioLibrary.All
            let document = DocumentOf(scenario.Id.Value)
            from rule in document.Rules
            let conditions = rule["when"]!.AsObject().Select(list => $"{list.Key}: {string.Join(", ", list.Value!.AsArray().Select(value => value!.ToString()))}")
            let numbers = from shockGroup in Groups
                          from number in rule["shocks"]![shockGroup]?.AsObject() ?? []
                          select $"{shockGroup}.{number.Key} {Text(number.Value!.GetValue<decimal>())}"
            select (string[])[document.Id, rule["name"]!.ToString(), string.Join("; ", conditions), string.Join("; ", numbers)];
        Assert.Equal(written, Table("## Rules").Skip(2));
    }

    [Fact]
    public void The_table_of_cited_numbers_equals_the_files()
    {
        var written =
            from scenario in ScenarioLibrary.All
            let numbers = DocumentOf(scenario.Id.Value).Numbers()
            from source in scenario.Sources
            where source is { Basis: EvidenceBasis.Cited, Pointer: not null }
            select (string[])[scenario.Id.Value, source.Pointer!, Text(numbers[source.Pointer!]), source.Claim, source.Source!, Text(source.Year!.Value)];
        Assert.Equal(written, Table("## Cited numbers").Skip(2));
    }

    private static LibraryDocument DocumentOf(string id) => LibraryDocument.All.Single(document => document.Id == id);

    private static string ShockName(string pointer) =>
        pointer.Replace("/shocks/", "", StringComparison.Ordinal).TrimStart('/').Replace('/', '.');

    private static string Text(decimal number) => (number / 1.000000000m).ToString(CultureInfo.InvariantCulture);

    private static List<string[]> Table(string heading)
    {
        var section = Page.Split($"\n{heading}\n")[1].Split("\n## ")[0];
        return [.. section.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Trim('|', ' ').Split(" | "))];
    }
}
