using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Executives;

/// <summary>A placement in whole numbers, so that equal is equal. Scores and dependabilities are counted in 1/10 000 (half to even), benefits in their product:
/// <c>score / 100 * dependability / 10</c> is exactly <c>Scores * Dependabilities / 10^11</c>. What every account loses alike, the reluctance, is turned into a
/// bonus of the present executive. Accounts stand in order of their ids; executives
/// who serve mission-critical accounts before those who do not, each in order of dependability.</summary>
internal sealed class PlacementProblem
{
    public const int Places = 4;
    public const long UnitsOfBenefit = 100_000_000_000;
    public const int NoExecutive = -1;
    private const decimal UnitsOfMark = 10_000m;
    private const decimal NotRated = 5m;

    private PlacementProblem(long[] scores, bool[] critical, int[] present, long[] dependabilities, int[] preference, int serving, int most, long reluctance)
    {
        (Scores, Critical, Present, Dependabilities) = (scores, critical, present, dependabilities);
        (Preference, Serving, Most, Reluctance) = (preference, serving, most, reluctance);
    }

    public long[] Scores { get; }

    public bool[] Critical { get; }

    /// <summary>Index of the executive with whom the account may stay, or <see cref="NoExecutive"/>.</summary>
    public int[] Present { get; }

    public long[] Dependabilities { get; }

    /// <summary>Executives in the order in which equals are chosen: those who do not serve mission-critical accounts first, so that the others stay free, each in order
    /// of their ids.</summary>
    public int[] Preference { get; }

    /// <summary>The first so many executives serve mission-critical accounts.</summary>
    public int Serving { get; }

    /// <summary>The most accounts of one executive.</summary>
    public int Most { get; }

    public long Reluctance { get; }

    public int Accounts => Scores.Length;

    public int Executives => Dependabilities.Length;

    /// <summary>Stands for nobody: index of a last executive who takes everything, at the price of <see cref="Unplaced"/>.</summary>
    public int Nobody => Executives;

    /// <summary>The most by which the benefits of a chain can change: it visits an executive once at most, and no account's benefit changes by more than this bonus and product.</summary>
    public long LongestChain => (Executives + 2L) * (UnitsOfBenefit + Reluctance);

    /// <summary>Cost of an account with nobody: outweighs any chain, so that the number placed comes first, and still tells the two apart where they meet in one sum.</summary>
    public long Unplaced => 3 * LongestChain;

    /// <summary>Executives as a problem wants them.</summary>
    public static Executive[] Ordered(IEnumerable<Executive> executives) =>
        [.. executives.OrderByDescending(each => each.ServesMissionCritical).ThenBy(each => each.Dependability ?? NotRated).ThenBy(each => each.ExecutiveId)];

    /// <param name="accounts">In order of their ids.</param>
    /// <param name="executives">As <see cref="Ordered"/>.</param>
    /// <param name="policy">A valid one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A score is not between 0 and 100, or a dependability not between 0 and 10.</exception>
    public static PlacementProblem Of(KeyAccount[] accounts, Executive[] executives, PlacementPolicy policy)
    {
        var serving = executives.Count(executive => executive.ServesMissionCritical);
        var indices = executives.Select((executive, index) => (executive.ExecutiveId, index)).ToDictionary(pair => pair.ExecutiveId, pair => pair.index);
        return new(
            Array.ConvertAll(accounts, account => Units(account.Score, 100m, account.AccountId)),
            Array.ConvertAll(accounts, account => account.MissionCritical),
            Array.ConvertAll(accounts, account => account.Present is { } id && indices.TryGetValue(id, out var index) && (index < serving || !account.MissionCritical)
                ? index
                : NoExecutive),
            Array.ConvertAll(executives, executive => Units(executive.Dependability ?? NotRated, 10m, executive.ExecutiveId)),
            [.. Enumerable.Range(0, executives.Length).OrderBy(e => executives[e].ServesMissionCritical).ThenBy(e => executives[e].ExecutiveId)],
            serving,
            policy.MostKeyAccounts,
            (long)decimal.Round(policy.MoveReluctance * UnitsOfBenefit));
    }

    /// <summary>The same for some accounts and executives, given by ascending indices.</summary>
    public PlacementProblem Part(int[] accounts, int[] executives)
    {
        var places = executives.Select((executive, place) => (executive, place)).ToDictionary(pair => pair.executive, pair => pair.place);
        return new(
            Array.ConvertAll(accounts, i => Scores[i]),
            Array.ConvertAll(accounts, i => Critical[i]),
            Array.ConvertAll(accounts, i => places.GetValueOrDefault(Present[i], NoExecutive)),
            Array.ConvertAll(executives, e => Dependabilities[e]),
            [.. Preference.Where(places.ContainsKey).Select(e => places[e])],
            executives.Count(e => e < Serving),
            Most,
            Reluctance);
    }

    /// <summary>How many executives, from the first, may have the account.</summary>
    public int Eligible(int account) => Critical[account] ? Serving : Executives;

    /// <summary>What the account brings there, bonus included. The executive must be eligible, or nobody.</summary>
    public long Benefit(int account, int executive) => executive == Nobody
        ? -Unplaced
        : (Scores[account] * Dependabilities[executive]) + (Present[account] == executive ? Reluctance : 0);

    /// <summary>A score as people write it.</summary>
    public static string Shown(long score) => Numbers.Plain(score / UnitsOfMark);

    private static long Units(decimal mark, decimal largest, object id) => mark >= 0m && mark <= largest
        ? (long)(decimal.Round(mark, Places) * UnitsOfMark)
        : throw new ArgumentOutOfRangeException(nameof(mark), mark, $"The mark of {id} must be between 0 and {largest}.");
}
