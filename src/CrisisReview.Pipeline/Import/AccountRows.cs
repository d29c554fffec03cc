using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import;

/// <summary>Everything an import says of one account; <see cref="ProfileMerge"/> makes a profile of it.</summary>
public sealed class AccountRows
{
    internal AccountRows(string accountId) => AccountId = new(accountId);

    public AccountId AccountId { get; }

    /// <summary>Line items of all kinds.</summary>
    public int Items => Rows.Sum(r => r.Value.Count);

    internal TableRow? Account { get; private set; }

    private Dictionary<Table, List<TableRow>> Rows { get; } = [];

    internal IReadOnlyList<TableRow> Of(Table table) => Rows.TryGetValue(table, out var rows) ? rows : [];

    internal void Add(TableRow row)
    {
        if (row.Table == BookTables.Accounts)
        {
            Account = row;
            return;
        }

        if (!Rows.TryGetValue(row.Table, out var rows))
        {
            Rows.Add(row.Table, rows = []);
        }

        rows.Add(row);
    }
}
