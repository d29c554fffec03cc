using Azure.Data.Tables;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Azure.Tables;

/// <summary>An account profile as an entity: a few columns that people can read, the account as JSON, and its line items as JSON.</summary>
internal static class ProfileEntity
{
    private const string AccountColumn = "Account";
    private const string ItemsColumn = "Items";

    /// <summary>What <see cref="ReadAccount"/> needs: accounts are far shorter than a column.</summary>
    public static IReadOnlyList<string> AccountColumns { get; } = ["PartitionKey", "RowKey", AccountColumn + "0"];

    public static TableEntity Write(string partition, AccountProfile profile)
    {
        var account = profile.Account;
        var entity = new TableEntity(partition, TableKey.Of(account.AccountId.Value))
        {
            ["Name"] = account.Name,
            ["Industry"] = account.Industry,
            ["AnnualRevenue"] = (double)account.AnnualRevenue.Amount,
            ["LineItems"] = profile.Invoices.Count + profile.Orders.Count + profile.Contracts.Count + profile.Opportunities.Count,
        };
        if (account.ExecutiveId is { } executive)
        {
            entity["ExecutiveId"] = executive.Value;
        }

        JsonColumns.Write(entity, AccountColumn, account);
        JsonColumns.Write(entity, ItemsColumn, new ProfileItems(profile.Invoices, profile.Orders, profile.Contracts, profile.Opportunities));
        return entity;
    }

    public static Account ReadAccount(TableEntity entity) => JsonColumns.Read<Account>(entity, AccountColumn);

    public static AccountProfile Read(TableEntity entity)
    {
        var items = JsonColumns.Read<ProfileItems>(entity, ItemsColumn);
        return new AccountProfile
        {
            Account = ReadAccount(entity),
            Invoices = items.Invoices,
            Orders = items.Orders,
            Contracts = items.Contracts,
            Opportunities = items.Opportunities,
        };
    }

    private sealed record ProfileItems(
        IReadOnlyList<Invoice> Invoices, IReadOnlyList<Order> Orders, IReadOnlyList<Contract> Contracts, IReadOnlyList<Opportunity> Opportunities);
}
