using System.Globalization;
using System.Text;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>The tables of a book as text, row by row.</summary>
internal sealed class Rows(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> tables)
{
    private static readonly string[] TableNames = ["accounts", "invoices", "orders", "contracts", "opportunities"];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Accounts => tables["accounts"];

    public static Rows InFolder(string folder) => Of(table => File.ReadAllText(Path.Combine(folder, table + ".csv")));

    public static Rows Of(Func<string, string> csv) => new(TableNames.ToDictionary(name => name, name => Parse(csv(name))));

    public IEnumerable<IReadOnlyDictionary<string, string>> Of(string accountId, string table) =>
        tables[table].Where(row => row["accountId"] == accountId);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Parse(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second.Trim()))];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
