using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Executives;

namespace CrisisReview.Functions.Runs;

/// <summary>Who looks after which key account, and how everybody's quarter is spent, as the API shows it.</summary>
internal sealed record RunExecutivesView(
    decimal Objective,
    decimal? Gap,
    IReadOnlyList<Placement> Placements,
    IReadOnlyList<UnplacedAccount> Unplaced,
    IReadOnlyList<Move> Moves,
    int ExecutivesMissing,
    int MissionCriticalExecutivesMissing,
    DateOnly QuarterStart,
    DateOnly QuarterEnd,
    IReadOnlyList<ExecutiveHours> Executives,
    ExecutiveHours SharedDesk,
    IReadOnlyList<AccountId> ContactGaps,
    HoursBalance Balance)
{
    public static RunExecutivesView Of(RunExecutives run) => new(
        run.Placement.Objective,
        run.Placement.Gap,
        run.Placement.Placements,
        run.Placement.Unplaced,
        run.Placement.Moves,
        run.Placement.ExecutivesMissing,
        run.Placement.MissionCriticalExecutivesMissing,
        run.QuarterStart,
        run.QuarterEnd,
        run.Executives,
        run.SharedDesk,
        run.ContactGaps,
        run.Balance);
}
