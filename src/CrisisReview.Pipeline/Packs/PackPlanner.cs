using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Decides which packs a run makes, in a fixed order: management, ranking, attention plan, executives by id, the shared desk, calendars, accounts by id.</summary>
public static class PackPlanner
{
    /// <param name="accounts">All accounts of the run, in the order in which a pack reviews them.</param>
    /// <param name="choice">Which packs were asked for.</param>
    public static IReadOnlyList<PackPlan> Plan(IReadOnlyList<RankedAccount> accounts, PackChoice choice) => choice switch
    {
        PackChoice.None => [],
        PackChoice.Executives => [.. Portfolio(), .. Executives(accounts), .. Calendars(accounts)],
        PackChoice.Accounts => [.. Portfolio(), .. Executives(accounts), .. Calendars(accounts), .. Accounts(accounts)],
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

    private static IEnumerable<PackPlan> Calendars(IReadOnlyList<RankedAccount> accounts) => accounts
        .Where(account => account.ExecutiveId is not null && account.Attention is not null)
        .GroupBy(account => account.ExecutiveId!.Value)
        .OrderBy(group => group.Key)
        .Select(group => new PackPlan
        {
            Name = PackName.CalendarOf(group.Key),
            Kind = PackKind.Calendar,
            ExecutiveId = group.Key,
            Attention = AttentionOf(group),
        });

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
