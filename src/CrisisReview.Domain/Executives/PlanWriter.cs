using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Executives;

/// <summary>Puts an assignment into the words and units of the plan.</summary>
internal sealed class PlanWriter(PlacementProblem problem, KeyAccount[] accounts, Executive[] executives, Assignment assignment)
{
    /// <summary>The plan of the best assignment there is.</summary>
    public PlacementPlan Exact()
    {
        var chains = new ChainSearch(problem, assignment);
        return Plan(gap: null, new UnplacedReasons(problem, assignment, exact: true), account => Gain(chains.CostOfStaying(account)));
    }

    /// <summary>The plan of an assignment that is not proved the best.</summary>
    public PlacementPlan Approximate()
    {
        var gap = PlacementBound.Of(problem, assignment) - PlacementBound.Reached(problem, assignment);
        return Plan(gap == 0 ? null : Benefit((long)gap), new UnplacedReasons(problem, assignment, exact: false), EstimatedGain);
    }

    private static decimal Benefit(long units) => units / (decimal)PlacementProblem.UnitsOfBenefit;

    private PlacementPlan Plan(decimal? gap, UnplacedReasons reasons, Func<int, decimal?> gain)
    {
        var placements = Indices(placed: true).Select(Placed).ToArray();
        var missing = MissingExecutives.Of(problem);
        return new()
        {
            Objective = placements.Sum(placement => placement.Benefit),
            Gap = gap,
            Placements = placements,
            Unplaced = [.. Indices(placed: false).Select(i => new UnplacedAccount(accounts[i].AccountId, reasons.Of(i)))],
            Moves = [.. Indices(placed: true).Where(Moves).Select(i => Moved(i, gain))],
            ExecutivesMissing = missing.All,
            MissionCriticalExecutivesMissing = missing.MissionCritical,
        };
    }

    private IEnumerable<int> Indices(bool placed) => Enumerable.Range(0, problem.Accounts).Where(i => assignment.ExecutiveOf[i] != problem.Nobody == placed);

    private Executive ExecutiveOf(int account) => executives[assignment.ExecutiveOf[account]];

    private Placement Placed(int account) => new(
        accounts[account].AccountId,
        ExecutiveOf(account).ExecutiveId,
        accounts[account].Present,
        decimal.Round(accounts[account].Score, PlacementProblem.Places),
        Benefit(problem.Benefit(account, assignment.ExecutiveOf[account]) - problem.Reluctance));

    private bool Moves(int account) => accounts[account].Present is { } present && present != ExecutiveOf(account).ExecutiveId;

    private Move Moved(int account, Func<int, decimal?> gainOf)
    {
        var present = accounts[account].Present!.Value;
        var gain = problem.Present[account] == PlacementProblem.NoExecutive ? null : gainOf(account);
        var reason = gain switch
        {
            not null when problem.Benefit(account, assignment.ExecutiveOf[account]) > problem.Benefit(account, problem.Present[account]) =>
                "The new executive is so much more dependable that it is worth the change.",
            not null => $"Makes room with {NameOf(present)} for accounts that gain more there.",
            null when problem.Present[account] != PlacementProblem.NoExecutive => "If it stayed, one account fewer could be placed.",
            null when executives.Any(executive => executive.ExecutiveId == present) => $"{NameOf(present)} does not serve mission-critical accounts.",
            null => $"{present} is not among the executives.",
        };
        return new(accounts[account].AccountId, present, ExecutiveOf(account).ExecutiveId, gain, reason);
    }

    private string NameOf(ExecutiveId id) => executives.First(executive => executive.ExecutiveId == id).Name;

    private decimal? Gain(long cost) => cost > problem.LongestChain ? null : Benefit(cost);

    private decimal? EstimatedGain(int account) =>
        Benefit(Math.Max(0, assignment.Surplus(account) - assignment.Surplus(account, problem.Present[account])));
}
