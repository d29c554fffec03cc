using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Ranking;

/// <summary>Where each external account of a book stands among the others (docs/model.md, section 5). Accounts go by their index in order of ids; all that is kept of one are a
/// few hundred bytes, and its row is made when it is asked for.</summary>
public sealed class BookOrder
{
    private readonly AccountStanding[] _accounts;
    private readonly int[] _value;
    private readonly int[] _stressedValue;
    private readonly int[] _baselineExposure;
    private readonly int[]? _exposure;
    private readonly IReadOnlyList<ParetoPlace> _key;
    private readonly IReadOnlyList<ParetoPlace>? _exposed;
    private readonly Scoring _scoring;

    private BookOrder(AccountStanding[] accounts, Policy policy)
    {
        _accounts = accounts;
        _value = RanksBy(account => account.BaselineContribution);
        _stressedValue = RanksBy(account => account.StressedContribution);
        _baselineExposure = RanksBy(account => account.AtStake);
        (_key, KeyAccounts) = KeyAccountReview.Of(accounts, policy.KeyAccounts);
        _scoring = new(accounts, policy.Scores);
        if (accounts is [{ Es95Contribution: not null }, ..])
        {
            _exposure = RanksBy(account => account.Es95Contribution!.Value);
            _exposed = KeyAccountSelection.Places([.. accounts.Select(account => account.Es95Contribution!.Value)], PortfolioRisk.ExposedShare, ParetoMeasure.ExpectedShortfall);
        }
    }

    public int Count => _accounts.Length;

    public KeyAccounts KeyAccounts { get; }

    /// <summary>Indices of accounts in order of stressed value rank.</summary>
    public IReadOnlyList<int> ByStressedValue
    {
        get
        {
            var order = new int[Count];
            for (var index = 0; index < order.Length; index++)
            {
                order[_stressedValue[index] - 1] = index;
            }

            return order;
        }
    }

    /// <param name="accounts">The external accounts of a whole book in any order; all with a contribution to expected shortfall, or none.</param>
    /// <param name="policy">The policy of the run.</param>
    /// <exception cref="ArgumentException">An account comes twice.</exception>
    public static BookOrder Of(IEnumerable<AccountStanding> accounts, Policy policy)
    {
        var ordered = accounts.ToArray();
        Array.Sort(ordered, (a, b) => a.AccountId.CompareTo(b.AccountId));
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].AccountId == ordered[i - 1].AccountId)
            {
                throw new ArgumentException($"Account {ordered[i].AccountId} comes twice; every account may come once.", nameof(accounts));
            }
        }

        return new(ordered, policy);
    }

    public AccountId IdOf(int index) => _accounts[index].AccountId;

    /// <exception cref="ArgumentException">The book has no such external account.</exception>
    public int IndexOf(AccountId accountId)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (_accounts[middle].AccountId.CompareTo(accountId))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        throw new ArgumentException($"Account {accountId} is not among those ranked.", nameof(accountId));
    }

    /// <summary>The row of the account at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentException">The figures are another account's.</exception>
    public RankingRow RowOf(int index, AccountFigures account)
    {
        if (account.AccountId != _accounts[index].AccountId)
        {
            throw new ArgumentException($"The figures are those of account {account.AccountId}, not of {_accounts[index].AccountId}.", nameof(account));
        }

        return new()
        {
            AccountId = account.AccountId,
            Name = account.Name,
            ExecutiveId = account.ExecutiveId,
            Industry = account.Industry,
            Region = account.Region,
            BaselineContribution = account.BaselineContribution,
            StressedContribution = account.StressedContribution,
            ExpectedLoss = account.ExpectedLoss,
            Loss95 = account.Loss95,
            AtStake = account.AtStake,
            ValueRank = _value[index],
            StressedValueRank = _stressedValue[index],
            BaselineExposureRank = _baselineExposure[index],
            Es95Contribution = _accounts[index].Es95Contribution,
            ExposureRank = _exposure?[index],
            ExposedPlace = _exposed?[index],
            KeyPlace = _key[index],
            ScoreParts = _scoring.Of(index, account.Marks),
            UntappedWallet = account.UntappedWallet,
            Abilities = account.Abilities,
            LossByLever = account.LossByLever,
            Reasons = RankingReason.Of(account.LossByLever),
        };
    }

    // Rank of each account, 1 the largest. The accounts stand in order of their ids and the sort is stable, so ties go by id.
    private int[] RanksBy(Func<AccountStanding, Money> amount)
    {
        var ranks = new int[_accounts.Length];
        var rank = 0;
        foreach (var index in Enumerable.Range(0, _accounts.Length).OrderByDescending(i => amount(_accounts[i])))
        {
            ranks[index] = ++rank;
        }

        return ranks;
    }
}
