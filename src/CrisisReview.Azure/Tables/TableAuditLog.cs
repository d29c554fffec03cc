using System.Globalization;
using Azure.Data.Tables;
using CrisisReview.Pipeline.Audit;

namespace CrisisReview.Azure.Tables;

/// <summary>The audit in the table Audit: a partition a month, rows in order of time.</summary>
public sealed class TableAuditLog(StorageClients storage) : IAuditLog
{
    public async Task<string> BeginAsync(AuditEntry entry, CancellationToken cancellation)
    {
        var key = $"{entry.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffffff}-{Guid.NewGuid():N}";
        await storage.Audit.AddEntityAsync(RowOf(key, entry, AuditOutcome.Begun), cancellation);
        return key;
    }

    public Task EndAsync(string key, AuditEntry entry, AuditOutcome outcome, CancellationToken cancellation) =>
        storage.Audit.UpsertEntityAsync(RowOf(key, entry, outcome), TableUpdateMode.Replace, cancellation);

    private static TableEntity RowOf(string key, AuditEntry entry, AuditOutcome outcome) => new(entry.At.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture), key)
    {
        ["At"] = entry.At,
        ["Who"] = entry.Who,
        ["Action"] = entry.Action,
        ["Subject"] = entry.Subject,
        ["Outcome"] = outcome.ToString().ToLowerInvariant(),
    };
}
