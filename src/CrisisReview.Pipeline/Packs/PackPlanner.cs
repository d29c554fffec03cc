using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Decides which packs a run makes, in a fixed order: management, ranking, attention plan, executives by id, the shared desk, calendars, accounts by id.</summary>
public static class PackPlanner
{
    /// <param name="accounts">All accounts of the run, in the order in which a pack reviews them.</param>
    /// <param name="executives">All executives; one without accounts gets a calendar without visits, so that an earlier one is not taken for the present.</param>
    /// <param name="choice">Which packs were asked for.</param>
    public static IReadOnlyList<PackPlan> Plan(IReadOnlyList<RankedAccount> accounts, IReadOnlyList<Executive> executives, PackChoice choice) => choice switch
    {
        PackChoice.None => [],
        PackChoice.Executives => [.. Portfolio(), .. Executives(accounts), .. Calendars(accounts, executives)],
        PackChoice.Accounts => [.. Portfolio(), .. Executives(accounts), .. Calendars(accounts, executives), .. Accounts(accounts)],
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "Not a choice of packs."),
    };

    private static IEnumerable<PackPlan> Portfolio() =>
    [
        new() { Name = PackName.Management, Kind = PackKind.Management },
        new() { Name = PackName.Ranking, Kind = PackKind.Ranking },
        new() { Name = PackName.Attention, Kind = PackKind.Attention },
    ];

    private static IEnumerable<PackPlan> Executives(IReadOnlyList<RankedAccount> accounts) => accounts
        .GroupBy(account => account.ExecutiveId)
        .OrderBy(group => group.Key is null)
        .ThenBy(group => group.Key?.Value, StringComparer.Ordinal)
        .Select(group => new PackPlan
        {
            Name = PackName.OfExecutive(group.Key),
            Kind = PackKind.Executive,
            ExecutiveId = group.Key ?? new ExecutiveId(PackName.SharedDesk),
            Reviews = [.. group.Select(Review)],
            Attention = AttentionOf(group),
        });

    private static IEnumerable<PackPlan> Calendars(IReadOnlyList<RankedAccount> accounts, IReadOnlyList<Executive> executives)
    {
        var byExecutive = accounts.ToLookup(account => account.ExecutiveId);
        return executives.OrderBy(executive => executive.ExecutiveId).Select(executive => new PackPlan
        {
            Name = PackName.CalendarOf(executive.ExecutiveId),
            Kind = PackKind.Calendar,
            ExecutiveId = executive.ExecutiveId,
            Attention = AttentionOf(byExecutive[executive.ExecutiveId]),
        });
    }

    private static IEnumerable<PackPlan> Accounts(IReadOnlyList<RankedAccount> accounts) => accounts
        .OrderBy(account => account.AccountId)
        .Select(account => new PackPlan
        {
            Name = PackName.OfAccount(account.AccountId),
            Kind = PackKind.Account,
            ExecutiveId = account.ExecutiveId,
            AccountId = account.AccountId,
            Reviews = [Review(account)],
            Attention = account.Attention,
        });

    private static PlannedReview Review(RankedAccount account) => new(account.Row, account.Location);

    // The plans of one executive stand side by side.
    private static FileRange? AttentionOf(IEnumerable<RankedAccount> accounts) =>
        accounts.Where(account => account.Attention is not null).Select(account => account.Attention!).DefaultIfEmpty().Aggregate((whole, next) => whole!.Through(next!));
}
