using Azure.Data.Tables;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Azure.Tables;

/// <summary>An account profile as an entity: a few columns that people can read, the account as JSON, and its line items as JSON.</summary>
internal static class ProfileEntity
{
    private const string AccountColumn = "Account";
    private const string ItemsColumn = "Items";
    private const string LineItemsColumn = "LineItems";

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
            [LineItemsColumn] = profile.Invoices.Count + profile.Orders.Count + profile.Contracts.Count + profile.Opportunities.Count,
        };
        if (account.ExecutiveId is { } executive)
        {
            entity["ExecutiveId"] = executive.Value;
        }

        JsonColumns.Write(entity, AccountColumn, account);
        JsonColumns.Write(entity, ItemsColumn, ItemsOf(profile));
        return entity;
    }

    public static string FilterOfLarger(int items) => TableClient.CreateQueryFilter($"LineItems gt {items}");

    /// <summary>Null where the profile can be written.</summary>
    public static string? FaultOf(AccountProfile profile) => JsonColumns.FaultOf(ItemsOf(profile));

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

    private static ProfileItems ItemsOf(AccountProfile profile) => new(profile.Invoices, profile.Orders, profile.Contracts, profile.Opportunities);

    private sealed record ProfileItems(
        IReadOnlyList<Invoice> Invoices, IReadOnlyList<Order> Orders, IReadOnlyList<Contract> Contracts, IReadOnlyList<Opportunity> Opportunities);
}
