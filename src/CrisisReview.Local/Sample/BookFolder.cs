using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

/// <summary>A folder with a book's six tables, ready for import: accounts.csv, invoices.csv, orders.csv, contracts.csv,
/// opportunities.csv and executives.csv.</summary>
public static class BookFolder
{
    /// <summary>Writes the tables in one pass, replacing what is there; memory does not grow with the book.</summary>
    public static void Write(string folder, IEnumerable<AccountProfile> profiles, IEnumerable<Executive> executives)
    {
        Directory.CreateDirectory(folder);
        using var accountRows = new CsvTable<Account>(Path.Combine(folder, "accounts.csv"), BookColumns.Accounts);
        using var invoiceRows = new CsvTable<(AccountId, Invoice)>(Path.Combine(folder, "invoices.csv"), BookColumns.Invoices);
        using var orderRows = new CsvTable<(AccountId, Order)>(Path.Combine(folder, "orders.csv"), BookColumns.Orders);
        using var contractRows = new CsvTable<(AccountId, Contract)>(Path.Combine(folder, "contracts.csv"), BookColumns.Contracts);
        using var opportunityRows = new CsvTable<(AccountId, Opportunity)>(Path.Combine(folder, "opportunities.csv"), BookColumns.Opportunities);
        using var executiveRows = new CsvTable<Executive>(Path.Combine(folder, "executives.csv"), BookColumns.Executives);
        foreach (var profile in profiles)
        {
            accountRows.Add(profile.Account);
            AddAll(invoiceRows, profile, profile.Invoices);
            AddAll(orderRows, profile, profile.Orders);
            AddAll(contractRows, profile, profile.Contracts);
            AddAll(opportunityRows, profile, profile.Opportunities);
        }

        foreach (var executive in executives)
        {
            executiveRows.Add(executive);
        }
    }

    private static void AddAll<TItem>(CsvTable<(AccountId, TItem)> table, AccountProfile owner, IReadOnlyList<TItem> items)
    {
        foreach (var item in items)
        {
            table.Add((owner.Account.AccountId, item));
        }
    }
}
