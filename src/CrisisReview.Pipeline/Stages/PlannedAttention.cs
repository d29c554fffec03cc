using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Executives;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Plans everybody's quarter, one desk after the other, and keeps of each what the run's executives file says; the plans of single accounts go on as they are made.</summary>
internal sealed class PlannedAttention(RankedBook book, IReadOnlyList<DecidedAccount> accounts, RunInput input)
{
    private readonly AttentionPlanner _planner = new(input.Policy.Attention, input.AsOf);
    private readonly AttentionTally _tally = new(input.Policy.Attention.Balance);
    private readonly List<ExecutiveHours> _hours = [];

    /// <summary>The plans in the order of the desks. To be enumerated once, before what follows is asked for.</summary>
    public IEnumerable<AccountAttention> Of(IReadOnlyList<Desk> desks, PlacementPlan placement, ResultHash hash)
    {
        hash.Placement(placement, _planner.Quarter);
        var keyAccounts = placement.Placements.CountBy(placed => placed.ExecutiveId).ToDictionary();
        foreach (var desk in desks)
        {
            var plan = _planner.PlanFor(desk.Executive, desk.Accounts.Select(account => accounts[account].ToAttention(FiguresOf(account), desk.Executive?.ExecutiveId)));
            _tally.Add(plan);
            _hours.Add(ExecutiveHours.Of(plan, plan.ExecutiveId is { } id ? keyAccounts.GetValueOrDefault(id) : 0));
            Enter(plan, hash);
            foreach (var account in plan.Accounts)
            {
                yield return account;
            }
        }
    }

    public RunExecutives Executives(PlacementPlan placement) => new()
    {
        Placement = placement,
        QuarterStart = _planner.Quarter.Start,
        QuarterEnd = _planner.Quarter.End,
        Executives = _hours[..^1],
        SharedDesk = _hours[^1],
        ContactGaps = _tally.ContactGaps,
        Balance = _tally.Balance,
    };

    public string Result(ResultHash hash) => hash.Result(_tally);

    private static void Enter(ExecutivePlan plan, ResultHash hash)
    {
        if (plan.ExecutiveId is null)
        {
            hash.SharedDesk(plan);
        }
        else
        {
            hash.Executive(plan);
        }
    }

    private AttentionFigures FiguresOf(int account) => book.FiguresOf(account).Attention!;
}
