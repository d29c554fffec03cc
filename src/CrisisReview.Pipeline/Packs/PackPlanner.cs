using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Decides which packs a run makes, in a fixed order: management, ranking, attention plan, executives by id, the shared desk, calendars, accounts by id.</summary>
public static class PackPlanner
{
    /// <summary>How many ranked accounts the pack of an executive or of the shared desk reviews: two pages each. Where nobody has been given an account, the shared desk has the whole book.</summary>
    public const int MostReviews = 100;

    /// <param name="accounts">All accounts of the run, in the order in which a pack reviews them; outlines name them by their places in it.</param>
    /// <param name="choice">Which packs were asked for.</param>
    public static IReadOnlyList<PackOutline> Plan(IReadOnlyList<PlacedAccount> accounts, PackChoice choice) => choice switch
    {
        PackChoice.None => [],
        PackChoice.Executives => [.. Portfolio(), .. Executives(accounts), .. Calendars(accounts)],
        PackChoice.Accounts => [.. Portfolio(), .. Executives(accounts), .. Calendars(accounts), .. Accounts(accounts)],
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "Not a choice of packs."),
    };

    private static IEnumerable<PackOutline> Portfolio() =>
    [
        new(new() { Name = PackName.Management, Kind = PackKind.Management }, []),
        new(new() { Name = PackName.Ranking, Kind = PackKind.Ranking }, []),
        new(new() { Name = PackName.Attention, Kind = PackKind.Attention }, []),
    ];

    private static IEnumerable<PackOutline> Executives(IReadOnlyList<PlacedAccount> accounts) => Enumerable.Range(0, accounts.Count)
        .GroupBy(account => accounts[account].ExecutiveId)
        .OrderBy(group => group.Key is null)
        .ThenBy(group => group.Key?.Value, StringComparer.Ordinal)
        .Select(group => Executive(group.Key, [.. group], accounts));

    // Internal accounts, which have no attention plan, stand in no other file, so that none of them is left out.
    private static PackOutline Executive(ExecutiveId? id, int[] own, IReadOnlyList<PlacedAccount> accounts)
    {
        var ranked = Array.FindAll(own, account => accounts[account].Attention is not null);
        return new(
            new()
            {
                Name = PackName.OfExecutive(id),
                Kind = PackKind.Executive,
                ExecutiveId = id ?? new ExecutiveId(PackName.SharedDesk),
                Others = Math.Max(0, ranked.Length - MostReviews),
                Attention = AttentionOf(ranked.Select(account => accounts[account])),
            },
            [.. ranked.Take(MostReviews), .. own.Except(ranked)]);
    }

    private static IEnumerable<PackOutline> Calendars(IReadOnlyList<PlacedAccount> accounts) => accounts
        .Where(account => account.ExecutiveId is not null && account.Attention is not null)
        .GroupBy(account => account.ExecutiveId!.Value)
        .OrderBy(group => group.Key)
        .Select(group => new PackOutline(
            new()
            {
                Name = PackName.CalendarOf(group.Key),
                Kind = PackKind.Calendar,
                ExecutiveId = group.Key,
                Attention = AttentionOf(group),
            },
            []));

    private static IEnumerable<PackOutline> Accounts(IReadOnlyList<PlacedAccount> accounts) => accounts
        .Index()
        .OrderBy(account => account.Item.AccountId)
        .Select(account => new PackOutline(
            new()
            {
                Name = PackName.OfAccount(account.Item.AccountId),
                Kind = PackKind.Account,
                ExecutiveId = account.Item.ExecutiveId,
                AccountId = account.Item.AccountId,
                Attention = account.Item.Attention,
            },
            [account.Index]));

    // The plans of one executive stand side by side.
    private static FileRange? AttentionOf(IEnumerable<PlacedAccount> accounts) =>
        accounts.Where(account => account.Attention is not null).Select(account => account.Attention!).DefaultIfEmpty().Aggregate((whole, next) => whole!.Through(next!));
}
