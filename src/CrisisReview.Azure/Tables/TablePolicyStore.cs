using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Policies;

namespace CrisisReview.Azure.Tables;

/// <summary>All versions of the policy in the table Policies, the newest first.</summary>
public sealed class TablePolicyStore(StorageClients storage) : IPolicyStore
{
    private const string Partition = "policy";
    private const string PolicyColumn = "Policy";
    private const int Conflict = 409;

    public async Task<Policy> CurrentAsync(CancellationToken cancellation)
    {
        await foreach (var entity in storage.Policies.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation))
        {
            return JsonColumns.Read<Policy>(entity, PolicyColumn);
        }

        return new Policy();
    }

    public async Task<bool> AddAsync(Policy policy, CancellationToken cancellation)
    {
        var entity = new TableEntity(Partition, (int.MaxValue - policy.Version).ToString("0000000000", CultureInfo.InvariantCulture)) { ["Version"] = policy.Version };
        JsonColumns.Write(entity, PolicyColumn, policy);
        try
        {
            await storage.Policies.AddEntityAsync(entity, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return false;
        }
    }
}
