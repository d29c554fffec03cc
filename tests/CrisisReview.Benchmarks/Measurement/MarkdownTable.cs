using System.Globalization;

namespace CrisisReview.Benchmarks.Measurement;

/// <summary>Prints a table in Markdown, row by row as they are known.</summary>
internal sealed class MarkdownTable
{
    private readonly int _columns;

    public MarkdownTable(params string[] columns)
    {
        _columns = columns.Length;
        Console.WriteLine();
        Print(columns);
        Print(columns.Select((_, i) => i == 0 ? "---" : "---:"));
    }

    /// <summary>A cell is text, or a number, shown with three significant digits at least.</summary>
    public void Row(params object[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, _columns);
        Print(cells.Select(Text));
    }

    private static void Print(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Text(object cell) => cell switch
    {
        double number => Shown(number),
        IFormattable number => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' '),
        _ => cell.ToString() ?? "",
    };

    private static string Shown(double number) => number
        .ToString(Math.Abs(number) switch { >= 100 => "#,0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture)
        .Replace(',', ' ');
}
