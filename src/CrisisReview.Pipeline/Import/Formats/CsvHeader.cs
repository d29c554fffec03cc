using System.Globalization;
using CrisisReview.Pipeline.Import.Checks;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>Which column of the table each field of a record fills.</summary>
internal sealed class CsvHeader
{
    private static readonly (char Sign, string Name)[] OtherSeparators = [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")];

    private CsvHeader(IReadOnlyList<int> columns) => Columns = columns;

    public IReadOnlyList<int> Columns { get; }

    /// <summary>Null where the header has faults, each of which is reported.</summary>
    public static CsvHeader? Read(Table table, long line, IReadOnlyList<string> names, RowIntake intake, ImportLimits limits)
    {
        var problems = FaultOf(table, names, limits) is { } fault ? [("", fault)] : FaultsOf(table, names).ToList();
        foreach (var (column, problem) in problems)
        {
            intake.RefuseColumn(table, line, column, problem);
        }

        return problems.Count == 0 ? new([.. names.Select(table.IndexOf)]) : null;
    }

    private static string? FaultOf(Table table, IReadOnlyList<string> names, ImportLimits limits)
    {
        if (names.Count > limits.Columns)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the header has {names.Count} columns, at most {limits.Columns} are read: remove those that {table.Name} does not have");
        }

        var other = OtherSeparators.FirstOrDefault(s => names.Count == 1 && names[0].Contains(s.Sign, StringComparison.Ordinal)).Name;
        return other is null ? null : $"the fields are separated by {other}: save the file with commas between them";
    }

    private static IEnumerable<(string Column, string Problem)> FaultsOf(Table table, IReadOnlyList<string> names)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < names.Count; i++)
        {
            var index = table.IndexOf(names[i]);
            if (names[i].Trim().Length == 0)
            {
                yield return ("", string.Create(CultureInfo.InvariantCulture, $"column {i + 1} of the header has no name: name it or remove it"));
            }
            else if (index < 0)
            {
                yield return (names[i], table.UnknownColumn(names[i]));
            }
            else if (!found.Add(index))
            {
                yield return (names[i], "stands in the header twice: remove one of the two columns");
            }
        }

        foreach (var column in table.Columns.Where((c, i) => c.Required && !found.Contains(i)))
        {
            yield return (column.Name, $"is missing from the header: {table.Name} need this column");
        }
    }
}
