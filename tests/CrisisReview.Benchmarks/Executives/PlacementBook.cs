using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Benchmarks.Executives;

/// <summary>Key accounts and executives of any size, always the same: places are short by none and spare by a sixth; one account in five is mission-critical
/// and one executive in three serves those; nine accounts in ten have somebody today.</summary>
internal sealed record PlacementBook(KeyAccount[] Accounts, Executive[] Executives)
{
    public PlacementPolicy Policy { get; } = new();

    /// <param name="accounts">How many key accounts.</param>
    /// <param name="executives">How many executives.</param>
    /// <param name="steps">Grades of dependability between 0 and 10: 20 for half grades.</param>
    public static PlacementBook Of(int accounts, int executives, int steps)
    {
        var random = new Random(1);
        var team = Enumerable.Range(0, executives).Select(e => new Executive
        {
            ExecutiveId = new($"E{e:0000}"),
            Name = $"Executive {e}",
            Dependability = random.Next(steps + 1) * 10m / steps,
            ServesMissionCritical = e % 3 == 0,
        }).ToArray();
        var book = Enumerable.Range(0, accounts).Select(a => new KeyAccount(
            new($"A{a:00000}"),
            random.Next(1_000_001) / 10_000m,
            random.Next(5) == 0,
            random.Next(10) == 0 ? null : team[random.Next(executives)].ExecutiveId)).ToArray();
        return new(book, team);
    }

    /// <summary>The least cost of the same placement by whole numbers, without what is the same for all: for a solver that knows only rows and places.</summary>
    public (long[][] Cost, int[] Kinds) Slots()
    {
        const long Impossible = 1_000_000_000_000_000;
        var cost = Array.ConvertAll(Accounts, account => Array.ConvertAll(Executives, executive =>
            account.MissionCritical && !executive.ServesMissionCritical ? Impossible
            : -(long)(account.Score * executive.Dependability!.Value * 100_000_000m) - (account.Present == executive.ExecutiveId ? (long)(Policy.MoveReluctance * 100_000_000_000m) : 0)));
        return (cost, [.. Enumerable.Range(0, Executives.Length * Policy.MostKeyAccounts).Select(slot => slot / Policy.MostKeyAccounts)]);
    }
}
