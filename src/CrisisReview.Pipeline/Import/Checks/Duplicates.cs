using CrisisReview.Pipeline.Book;
using System.Globalization;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>An identifier stands for one row of its table; the first to have it keeps it.</summary>
internal static class Duplicates
{
    public static void Check(Spools spools, Findings findings)
    {
        for (var partition = 0; partition < AccountPartition.Count; partition++)
        {
            var first = new Dictionary<(Table, string), long>();
            foreach (var row in spools.Ids.Read(partition).Where(row => !first.TryAdd((row.Table, row.Id), row.Line)))
            {
                findings.Reject(row.Table, row.Line, row.Table.Columns[0].Name, row.Id, Problem(first[(row.Table, row.Id)]));
            }
        }
    }

    private static string Problem(long line) =>
        string.Create(CultureInfo.InvariantCulture, $"is a duplicate of line {line}: every id may stand once in a table; remove one of the two rows or give it an id of its own");
}
