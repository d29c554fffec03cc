namespace CrisisReview.Pipeline.Audit;

/// <param name="At">When.</param>
/// <param name="Who">The caller's name.</param>
/// <param name="Action">What was done, for example "start run".</param>
/// <param name="Subject">On what, for example the run's id.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, string Action, string Subject);
