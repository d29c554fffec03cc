using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;

namespace CrisisReview.Domain.Tests.Executives;

/// <summary>The best placement by trying all, in decimals, by the words of the rule alone. Of equals the one in which the first
/// accounts stay that can, and of those the first in the order in which the rule prefers executives.</summary>
internal sealed class EveryPlacement
{
    private readonly PlacementBook _book;
    private readonly KeyAccount[] _accounts;
    private readonly (AccountId Account, ExecutiveId Executive)? _fixed;
    private readonly Executive?[] _chosen;
    private readonly Dictionary<ExecutiveId, int> _load;
    private string _staying = "";

    /// <param name="book">Few accounts: every combination is tried.</param>
    /// <param name="stays">An account that must be placed with this executive.</param>
    public EveryPlacement(PlacementBook book, (AccountId, ExecutiveId)? stays = null)
    {
        (_book, _fixed) = (book, stays);
        _accounts = [.. book.Accounts.OrderBy(account => account.AccountId)];
        _chosen = new Executive?[_accounts.Length];
        _load = book.Executives.ToDictionary(executive => executive.ExecutiveId, _ => 0);
        Try(0, 0, 0m);
    }

    public int Placed { get; private set; } = -1;

    public decimal Objective { get; private set; }

    public (AccountId, ExecutiveId)[] Best { get; private set; } = [];

    private void Try(int at, int placed, decimal objective)
    {
        if (at == _accounts.Length)
        {
            var staying = string.Concat(_accounts.Zip(_chosen).Select(pair => pair.Second is { } executive && executive.ExecutiveId == pair.First.Present ? '1' : '0'));
            if (IsBetter(placed, objective, staying))
            {
                (Placed, Objective, _staying) = (placed, objective, staying);
                Best = [.. _accounts.Zip(_chosen).Where(pair => pair.Second is not null).Select(pair => (pair.First.AccountId, pair.Second!.ExecutiveId))];
            }

            return;
        }

        foreach (var executive in Choices(_accounts[at]))
        {
            _load[executive.ExecutiveId]++;
            _chosen[at] = executive;
            Try(at + 1, placed + 1, objective + Benefit(_accounts[at], executive));
            _load[executive.ExecutiveId]--;
        }

        if (_fixed?.Account != _accounts[at].AccountId)
        {
            _chosen[at] = null;
            Try(at + 1, placed, objective);
        }
    }

    private bool IsBetter(int placed, decimal objective, string staying) =>
        (placed, objective) == (Placed, Objective) ? string.CompareOrdinal(staying, _staying) > 0
        : placed == Placed ? objective > Objective
        : placed > Placed;

    private Executive[] Choices(KeyAccount account) =>
    [
        .. _book.Executives
            .Where(executive => _load[executive.ExecutiveId] < _book.Policy.MostKeyAccounts)
            .Where(executive => executive.ServesMissionCritical || !account.MissionCritical)
            .Where(executive => _fixed is not { } stays || stays.Account != account.AccountId || stays.Executive == executive.ExecutiveId)
            .OrderByDescending(executive => executive.ExecutiveId == account.Present)
            .ThenBy(executive => executive.ServesMissionCritical)
            .ThenBy(executive => executive.ExecutiveId),
    ];

    private decimal Benefit(KeyAccount account, Executive executive) =>
        (account.Score / 100m * (executive.Dependability ?? 5m) / 10m) - (executive.ExecutiveId == account.Present ? 0m : _book.Policy.MoveReluctance);
}
