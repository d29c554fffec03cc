namespace CrisisReview.Pipeline.Audit;

/// <summary>Who did what, when. Rows are only ever added.</summary>
public interface IAuditLog
{
    Task WriteAsync(AuditEntry entry, CancellationToken cancellation);
}
