using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Comparisons;

/// <summary>What changed from one run to another: quarter on quarter, or scenario against scenario. Lists are in order of the change of expected loss, the largest first.</summary>
public sealed record RunComparison
{
    public required FigureChanges Figures { get; init; }

    /// <summary>Key accounts: they carry the company.</summary>
    public required MembershipChange Key { get; init; }

    /// <summary>Exposed accounts: they carry the tail. Nobody is one in a run that was not simulated.</summary>
    public required MembershipChange Exposed { get; init; }

    /// <summary>External accounts that only one of the runs knows: those of the later came in, those of the earlier went.</summary>
    public required MembershipChange Book { get; init; }

    /// <summary>Every external account of either run.</summary>
    public required IReadOnlyList<AccountChange> Accounts { get; init; }

    /// <summary>Both rankings must be in the same currency; the order of their rows means nothing.</summary>
    public static RunComparison Of(RunRanking earlier, RunRanking later)
    {
        var before = earlier.Rows.ToDictionary(row => row.AccountId);
        var after = later.Rows.ToDictionary(row => row.AccountId);
        var segments = SegmentChange.Between(earlier, later).ToDictionary(change => change.AccountId);
        AccountChange[] accounts =
        [
            .. before.Keys.Union(after.Keys)
                .Select(id => AccountChange.Of(before.GetValueOrDefault(id), after.GetValueOrDefault(id), segments.GetValueOrDefault(id)))
                .OrderByDescending(account => Money.Abs(account.ExpectedLoss.Difference))
                .ThenBy(account => account.AccountId),
        ];
        return new()
        {
            Figures = FigureChanges.Of(earlier.Summary, later.Summary),
            Key = MembershipChange.Of(accounts, account => account.EarlierKey == true, account => account.LaterKey == true),
            Exposed = MembershipChange.Of(accounts, account => account.EarlierExposed == true, account => account.LaterExposed == true),
            Book = MembershipChange.Of(accounts, account => account.EarlierRank is not null, account => account.LaterRank is not null),
            Accounts = accounts,
        };
    }
}
