using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Executives;

/// <summary>Gives every key account to one executive (docs/decisions/0007-placement.md): nobody has more than the policy allows, mission-critical accounts go only to those
/// who serve them, as many accounts as possible are placed, and then the sum of <c>score / 100 * dependability / 10</c>, less the policy's reluctance for every account
/// whose executive is not the present one, is the largest there is. An account whose present executive is none of those given, or that has none,
/// pays the reluctance wherever it goes, so that it weighs nothing in the choice.</summary>
public static class PlacementPlanner
{
    /// <summary>Up to so many accounts the plan is the best there is; beyond, it is near it and says how near (<see cref="PlacementPlan.Gap"/>).</summary>
    public const int MostAccountsPlacedExactly = 5000;

    /// <summary>The order in which accounts and executives are given means nothing. Scores and dependabilities are rounded to four places, half to even.</summary>
    /// <exception cref="ArgumentException">An account or an executive comes twice, a mark is out of its range, or the policy is invalid.</exception>
    public static PlacementPlan Plan(IEnumerable<KeyAccount> accounts, IEnumerable<Executive> executives, PlacementPolicy policy) =>
        Plan(accounts, executives, policy, MostAccountsPlacedExactly);

    internal static PlacementPlan Plan(IEnumerable<KeyAccount> accounts, IEnumerable<Executive> executives, PlacementPolicy policy, int mostExactly)
    {
        Guard(policy);
        var orderedAccounts = accounts.OrderBy(account => account.AccountId).ToArray();
        var orderedExecutives = PlacementProblem.Ordered(executives);
        GuardDistinct(orderedAccounts, account => account.AccountId, "Account");
        GuardDistinct(orderedExecutives, executive => executive.ExecutiveId, "Executive");
        var problem = PlacementProblem.Of(orderedAccounts, orderedExecutives, policy);
        return problem.Accounts <= mostExactly
            ? new PlanWriter(problem, orderedAccounts, orderedExecutives, ExactPlacement.Of(problem)).Exact()
            : new PlanWriter(problem, orderedAccounts, orderedExecutives, PartwisePlacement.Of(problem, mostExactly)).Approximate();
    }

    private static void Guard(PlacementPolicy policy)
    {
        if (PlacementPolicyValidator.Validate(policy) is [var first, ..])
        {
            throw new ArgumentException($"The policy's {first.Pointer} {first.Problem}.", nameof(policy));
        }
    }

    private static void GuardDistinct<T, TId>(T[] ordered, Func<T, TId> id, string what)
    {
        if (ordered.GroupBy(id).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"{what} {twice.Key} comes twice; everyone may come once.", nameof(ordered));
        }
    }
}
