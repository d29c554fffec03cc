using System.Globalization;
using Azure.Data.Tables;
using CrisisReview.Pipeline.Audit;

namespace CrisisReview.Azure.Tables;

/// <summary>The audit in the table Audit: a partition a month, rows in order of time.</summary>
public sealed class TableAuditLog(StorageClients storage) : IAuditLog
{
    public Task WriteAsync(AuditEntry entry, CancellationToken cancellation)
    {
        var at = entry.At.UtcDateTime;
        var row = new TableEntity(at.ToString("yyyy-MM", CultureInfo.InvariantCulture), $"{at:yyyy-MM-ddTHH:mm:ss.fffffff}-{Guid.NewGuid():N}")
        {
            ["At"] = entry.At,
            ["Who"] = entry.Who,
            ["Action"] = entry.Action,
            ["Subject"] = entry.Subject,
        };
        return storage.Audit.AddEntityAsync(row, cancellation);
    }
}
