using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Retention;

/// <summary>Says which runs have been kept long enough. The newest completed run stays, and so does the newest approved one: executives find their packs there.</summary>
public static class DueRuns
{
    private const int MonthsInQuarter = 3;

    public static IReadOnlyList<Run> Of(IReadOnlyList<Run> runs, RetentionPolicy policy, DateTimeOffset now)
    {
        var completed = runs.Where(run => run.Status == RunStatus.Completed).OrderByDescending(run => run.CreatedAt).ToList();
        var (newest, newestApproved) = (completed.FirstOrDefault(), completed.FirstOrDefault(run => run.Approval is not null));
        return [.. runs.Where(run => RunStates.HasEnded(run.Status) && run != newest && run != newestApproved && EndsAt(run, policy) <= now)];
    }

    private static DateTimeOffset EndsAt(Run run, RetentionPolicy policy) =>
        (run.CompletedAt ?? run.CreatedAt).AddMonths(MonthsInQuarter * (run.Approval is null ? policy.Quarters : policy.ApprovedQuarters));
}
