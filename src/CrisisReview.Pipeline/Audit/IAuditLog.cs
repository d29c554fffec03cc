namespace CrisisReview.Pipeline.Audit;

/// <summary>Who did what, when, and what became of it. A row is there before anything is done, so that no end of a process leaves an act without one.</summary>
public interface IAuditLog
{
    /// <summary>Adds the row of what is about to be done or handed over; returns its key.</summary>
    Task<string> BeginAsync(AuditEntry entry, CancellationToken cancellation);

    /// <summary>Says in the row what became of it.</summary>
    Task EndAsync(string key, AuditEntry entry, AuditOutcome outcome, CancellationToken cancellation);
}
