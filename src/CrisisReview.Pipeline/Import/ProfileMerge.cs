using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import;

/// <summary>Lays imported rows over a stored profile. A row replaces the stored one of the same id, column by column: a column that
/// the import does not have keeps its stored value, an empty cell clears it. Items of other ids stay. An id is looked for within
/// its account only: an invoice that now names another account is added there and stays where it was, until the book is replaced.</summary>
public static class ProfileMerge
{
    /// <param name="stored">The stored profile; null where there is none.</param>
    /// <param name="rows">What the import says of this account.</param>
    /// <param name="replace">True: the profile becomes exactly the import.</param>
    /// <exception cref="InvalidOperationException">Items are imported for an account that neither the import nor the store has,
    /// which happens only when the account was removed while the import was read.</exception>
    public static MergedProfile Apply(AccountProfile? stored, AccountRows rows, bool replace)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var under = replace ? null : stored;
        var profile = new AccountProfile
        {
            Account = AccountOf(under?.Account, rows),
            Invoices = Merge(BookTables.Invoices, under?.Invoices, rows),
            Orders = Merge(BookTables.Orders, under?.Orders, rows),
            Contracts = Merge(BookTables.Contracts, under?.Contracts, rows),
            Opportunities = Merge(BookTables.Opportunities, under?.Opportunities, rows),
        };
        return new(profile, stored is null ? ProfileChange.Added : AreEqual(stored, profile) ? ProfileChange.Unchanged : ProfileChange.Changed);
    }

    private static Account AccountOf(Account? stored, AccountRows rows) => rows.Account is { } row
        ? BookTables.Accounts.Fill(stored, row)
        : stored ?? throw new InvalidOperationException($"The account {rows.AccountId} is no longer stored: import its accounts row with its items.");

    private static List<T> Merge<T>(RecordTable<T> table, IReadOnlyList<T>? stored, AccountRows rows)
        where T : class
    {
        var records = (stored ?? []).ToDictionary(table.IdOf, StringComparer.Ordinal);
        foreach (var row in rows.Of(table))
        {
            records[row.Id] = table.Fill(records.GetValueOrDefault(row.Id), row);
        }

        return [.. records.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Value)];
    }

    private static bool AreEqual(AccountProfile a, AccountProfile b) =>
        a.Account == b.Account
        && a.Invoices.SequenceEqual(b.Invoices)
        && a.Orders.SequenceEqual(b.Orders)
        && a.Contracts.SequenceEqual(b.Contracts)
        && a.Opportunities.SequenceEqual(b.Opportunities);
}
