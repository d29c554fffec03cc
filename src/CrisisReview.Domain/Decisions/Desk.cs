using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;

namespace CrisisReview.Domain.Decisions;

/// <summary>The accounts of one executive after placement.</summary>
/// <param name="Executive">Null for the shared desk.</param>
/// <param name="Accounts">Their places in the list that was given.</param>
public sealed record Desk(Executive? Executive, IReadOnlyList<int> Accounts)
{
    /// <summary>Everybody's desk by executive id, those without accounts too, and the shared one last: key accounts where they are placed, the others with whoever has them,
    /// and on the shared desk those whose executive is not there.</summary>
    public static IReadOnlyList<Desk> All(IReadOnlyList<DecidedAccount> accounts, PlacementPlan placement, IEnumerable<Executive> executives)
    {
        Executive[] ordered = [.. executives.OrderBy(executive => executive.ExecutiveId)];
        var known = ordered.Select(executive => executive.ExecutiveId).ToHashSet();
        var placed = placement.Placements.ToDictionary(key => key.AccountId, key => key.ExecutiveId);
        var byExecutive = Enumerable.Range(0, accounts.Count).ToLookup(index => ExecutiveOf(accounts[index]));
        return [.. ordered.Select(executive => new Desk(executive, [.. byExecutive[executive.ExecutiveId]])), new(null, [.. byExecutive[null]])];

        ExecutiveId? ExecutiveOf(DecidedAccount account) =>
            (placed.TryGetValue(account.AccountId, out var executive) ? executive : account.Present) is { } id && known.Contains(id) ? id : null;
    }
}
