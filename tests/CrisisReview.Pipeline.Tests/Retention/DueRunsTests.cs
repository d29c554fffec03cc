using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Retention;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Tests.Retention;

public sealed class DueRunsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 30, 0, TimeSpan.Zero);
    private static readonly Run Newest = RunOf("newest", 0);
    private static readonly RunApproval Approval = new("Eve", Now, null);

    [Theory]
    [InlineData(23, false, false)]
    [InlineData(24, false, true)]
    [InlineData(24, true, false)]
    [InlineData(59, true, false)]
    [InlineData(60, true, true)]
    public void A_run_is_kept_for_eight_quarters_and_an_approved_one_for_twenty(int monthsAgo, bool approved, bool due)
    {
        var run = RunOf("run", monthsAgo) with { Approval = approved ? Approval : null };
        var approvedLater = RunOf("later", 1) with { Approval = Approval };
        Assert.Equal(due, DueRuns.Of([run, approvedLater, Newest], new(), Now).Contains(run));
    }

    [Fact]
    public void The_newest_completed_and_the_newest_approved_run_are_kept_for_ever()
    {
        var (old, older) = (RunOf("old", 300), RunOf("older", 400) with { Approval = Approval });
        Assert.Empty(DueRuns.Of([old, older], new() { Quarters = 1, ApprovedQuarters = 1 }, Now));
        Assert.Equal([old], DueRuns.Of([Newest, old, older], new(), Now));
    }

    [Theory]
    [InlineData(RunStatus.Failed, true)]
    [InlineData(RunStatus.Cancelled, true)]
    [InlineData(RunStatus.Assessing, false)]
    public void What_has_not_ended_is_never_due(RunStatus status, bool due) =>
        Assert.Equal(due, DueRuns.Of([RunOf("run", 100) with { Status = status }], new RetentionPolicy(), Now).Count == 1);

    private static Run RunOf(string id, int monthsAgo) => new()
    {
        RunId = new(id),
        ScenarioId = new("neutral"),
        ScenarioName = "No crisis",
        AsOf = new(2026, 1, 1),
        Status = RunStatus.Completed,
        CreatedAt = Now.AddMonths(-monthsAgo).AddHours(-1),
        CompletedAt = Now.AddMonths(-monthsAgo),
        StartedBy = "Eve",
        PolicyVersion = 1,
        Simulation = new(),
    };
}
