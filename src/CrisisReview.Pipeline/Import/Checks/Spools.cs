using CrisisReview.Domain;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>The rows of an import, sorted for the comparisons to come: identifiers by identifier, rows by their account. Rows that
/// are rejected already are kept too where their identifiers can be read: a duplicate of a bad row is still a duplicate.</summary>
internal sealed class Spools(string folder) : IDisposable
{
    public Spool Ids { get; } = new(folder, "ids");

    public Spool Accounts { get; } = new(folder, "accounts");

    public Spool Items { get; } = new(folder, "items");

    /// <summary>Executives are few: they stay in memory, but for those past the limit.</summary>
    public List<TableRow> Executives { get; } = [];

    public bool HasTooManyExecutives { get; private set; }

    public void Keep(TableRow row, ImportLimits limits)
    {
        if (Identifier.FaultOf(row.Id) is not null)
        {
            return;
        }

        Ids.Write(row.Id, row.Table, row.Line, [row.Id]);
        if (row.Table == BookTables.Executives)
        {
            KeepExecutive(row, limits);
        }
        else if (Identifier.FaultOf(row.AccountId) is null)
        {
            (row.Table == BookTables.Accounts ? Accounts : Items).Write(row.AccountId, row.Table, row.Line, row.Cells);
        }
    }

    public void Dispose()
    {
        Ids.Dispose();
        Accounts.Dispose();
        Items.Dispose();
    }

    private void KeepExecutive(TableRow row, ImportLimits limits)
    {
        HasTooManyExecutives = Executives.Count >= limits.Executives;
        if (!HasTooManyExecutives)
        {
            Executives.Add(row with { Cells = [.. row.Cells] });
        }
    }
}
