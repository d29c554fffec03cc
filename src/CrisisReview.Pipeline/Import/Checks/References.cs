using CrisisReview.Pipeline.Book;
using System.Globalization;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>Rows refer to accounts that exist, accounts to executives that do.</summary>
internal sealed class References(ImportOptions options, StoredIds stored, Findings findings, Spools spools, IReadOnlyCollection<Table> tables)
{
    private readonly HashSet<string> _executives = [.. spools.Executives.Where(e => !findings.IsRejected(e.Table, e.Line)).Select(e => e.Id)];

    public void Check()
    {
        for (var partition = 0; partition < AccountPartition.Count; partition++)
        {
            CheckItems(partition, CheckAccounts(partition));
        }
    }

    /// <summary>The partition's accounts by id, and for each whether its row is good.</summary>
    private Dictionary<string, bool> CheckAccounts(int partition)
    {
        var accounts = new Dictionary<string, bool>();
        foreach (var row in spools.Accounts.Read(partition))
        {
            var good = !findings.IsRejected(row.Table, row.Line);
            accounts.TryAdd(row.Id, good);
            if (good && row.Cells[ExecutiveIndex] is { Length: > 0 } executive && !IsKnown(executive))
            {
                findings.Warn(row.Table, row.Line, AccountTable.ExecutiveColumn, executive, "is not an executive of the book: the account goes to the shared desk until that executive is imported");
            }
        }

        return accounts;
    }

    private void CheckItems(int partition, Dictionary<string, bool> accounts)
    {
        var counts = new Dictionary<(Table, string), int>();
        foreach (var row in spools.Items.Read(partition))
        {
            var count = counts[(row.Table, row.AccountId)] = counts.GetValueOrDefault((row.Table, row.AccountId)) + 1;
            if (FaultOf(row.AccountId, accounts) is { } fault)
            {
                findings.Reject(row.Table, row.Line, Table.AccountColumn, row.AccountId, fault);
            }
            else if (count > options.Limits.ItemsPerAccount)
            {
                findings.Reject(row.Table, row.Line, Table.AccountColumn, row.AccountId, TooMany(row.Table));
            }
        }
    }

    /// <summary>Under strict rules an account's own fault is enough: what refers to it is not to blame.</summary>
    private string? FaultOf(string account, Dictionary<string, bool> accounts) => accounts.TryGetValue(account, out var good) switch
    {
        true when good || options.Mode == ImportMode.Strict => null,
        true => "is an account that was left out: mend its row in accounts first",
        _ when !options.Replace && stored.Accounts.Contains(new AccountId(account)) => null,
        _ when options.Replace => "is not an account of this import, which replaces the book: add it to accounts",
        _ => "is not an account of this import or of the stored book: add it to accounts or correct the id",
    };

    private bool IsKnown(string executive) =>
        _executives.Contains(executive) || (!ReplacesExecutives && stored.Executives.Contains(new ExecutiveId(executive)));

    private bool ReplacesExecutives => options.Replace && tables.Contains(BookTables.Executives);

    private static int ExecutiveIndex { get; } = BookTables.Accounts.IndexOf(AccountTable.ExecutiveColumn);

    private string TooMany(Table table) => string.Create(
        CultureInfo.InvariantCulture, $"has more than {options.Limits.ItemsPerAccount} rows in {table.Name}: add small ones up");
}
