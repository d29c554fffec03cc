using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tables;

/// <summary>The customer book in the tables Accounts and Executives.</summary>
public sealed class TableBookStore(StorageClients storage) : IBookStore
{
    private const string ExecutivePartition = "executive";
    private const string ExecutiveColumn = "Executive";

    public async IAsyncEnumerable<AccountProfile> ReadPartitionAsync(int partition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = storage.Accounts.QueryAsync<TableEntity>(filter: PartitionFilter(PartitionOf(partition)), cancellationToken: cancellation);
        await foreach (var entity in query)
        {
            yield return ProfileEntity.Read(entity);
        }
    }

    public async IAsyncEnumerable<Account> ReadAccountsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = storage.Accounts.QueryAsync<TableEntity>(select: ProfileEntity.AccountColumns, cancellationToken: cancellation);
        await foreach (var entity in query)
        {
            yield return ProfileEntity.ReadAccount(entity);
        }
    }

    public async Task<AccountProfile?> FindAsync(AccountId accountId, CancellationToken cancellation)
    {
        var found = await storage.Accounts.GetEntityIfExistsAsync<TableEntity>(
            PartitionOf(AccountPartition.Of(accountId.Value)), TableKey.Of(accountId.Value), cancellationToken: cancellation);
        return found.HasValue ? ProfileEntity.Read(found.Value!) : null;
    }

    public async Task<IReadOnlySet<AccountId>> FindLargeAsync(int items, CancellationToken cancellation)
    {
        var large = new HashSet<AccountId>();
        var query = storage.Accounts.QueryAsync<TableEntity>(ProfileEntity.FilterOfLarger(items), select: ProfileEntity.AccountColumns, cancellationToken: cancellation);
        await foreach (var entity in query)
        {
            large.Add(ProfileEntity.ReadAccount(entity).AccountId);
        }

        return large;
    }

    public string? FaultOf(AccountProfile profile) => ProfileEntity.FaultOf(profile);

    public Task PutAsync(int partition, IReadOnlyList<AccountProfile> profiles, CancellationToken cancellation) => TableWrites.SubmitAsync(
        storage.Accounts,
        profiles.Select(profile => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ProfileEntity.Write(PartitionOf(partition), profile))),
        cancellation);

    public async Task RemoveAsync(int partition, IReadOnlyList<AccountId> accountIds, CancellationToken cancellation)
    {
        foreach (var id in accountIds)
        {
            await storage.Accounts.DeleteEntityAsync(PartitionOf(partition), TableKey.Of(id.Value), ETag.All, cancellation);
        }
    }

    public async Task<IReadOnlyList<Executive>> ReadExecutivesAsync(CancellationToken cancellation)
    {
        var executives = new List<Executive>();
        await foreach (var entity in storage.Executives.QueryAsync<TableEntity>(filter: PartitionFilter(ExecutivePartition), cancellationToken: cancellation))
        {
            executives.Add(JsonColumns.Read<Executive>(entity, ExecutiveColumn));
        }

        return [.. executives.OrderBy(e => e.ExecutiveId)];
    }

    public Task PutExecutivesAsync(IReadOnlyList<Executive> executives, CancellationToken cancellation) => TableWrites.SubmitAsync(
        storage.Executives,
        executives.Select(executive => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ExecutiveEntity(executive))),
        cancellation);

    public async Task RemoveExecutivesAsync(IReadOnlyList<ExecutiveId> executiveIds, CancellationToken cancellation)
    {
        foreach (var id in executiveIds)
        {
            await storage.Executives.DeleteEntityAsync(ExecutivePartition, TableKey.Of(id.Value), ETag.All, cancellation);
        }
    }

    private static string PartitionOf(int partition) => partition.ToString("00", CultureInfo.InvariantCulture);

    private static string PartitionFilter(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    private static TableEntity ExecutiveEntity(Executive executive)
    {
        var entity = new TableEntity(ExecutivePartition, TableKey.Of(executive.ExecutiveId.Value)) { ["Name"] = executive.Name };
        JsonColumns.Write(entity, ExecutiveColumn, executive);
        return entity;
    }
}
