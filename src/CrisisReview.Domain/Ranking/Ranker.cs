using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Ranking;

/// <summary>Ranks a whole book (docs/model.md, section 5). Only external accounts have ranks; the order in which accounts are given means nothing.</summary>
public static class Ranker
{
    /// <param name="accounts">The whole book, internal accounts included.</param>
    /// <param name="policy">The policy of the run.</param>
    /// <param name="risk">What the simulation says; null leaves out the figures it would give.</param>
    /// <exception cref="ArgumentException">An account comes twice, or was aged by other buckets than the policy's.</exception>
    public static RunRanking Rank(IReadOnlyList<AccountFigures> accounts, Policy policy, PortfolioRisk? risk = null)
    {
        var ordered = accounts.OrderBy(account => account.AccountId).ToArray();
        GuardDistinct(ordered);
        var external = Array.FindAll(ordered, account => account.Kind == AccountKind.External);
        var key = KeyAccountReview.Of(external, policy.KeyAccounts);
        var rows = Rows(external, key.Places, Scoring.Of(external, policy.Scores));
        var summary = Summaries.Of(ordered, external, key.Figures, policy);
        return risk is null ? new(summary, rows) : new(Summaries.WithRisk(summary, risk.Distribution), WithRisk(rows, risk));
    }

    private static RankingRow[] Rows(AccountFigures[] external, IReadOnlyList<ParetoPlace> key, ScoreParts[] scores)
    {
        var value = RanksBy(external, account => account.BaselineContribution);
        var stressedValue = RanksBy(external, account => account.StressedContribution);
        var exposure = RanksBy(external, account => account.AtStake);
        var rows = new RankingRow[external.Length];
        for (var i = 0; i < external.Length; i++)
        {
            rows[stressedValue[i] - 1] = Row(external[i], new(value[i], stressedValue[i], exposure[i]), key[i], scores[i]);
        }

        return rows;
    }

    private static RankingRow[] WithRisk(RankingRow[] rows, PortfolioRisk risk)
    {
        var byId = rows.OrderBy(row => row.AccountId).ToArray();
        var contributions = Array.ConvertAll(byId, row => risk.ContributionOf(row.AccountId));
        var ranks = RanksBy(byId, row => risk.ContributionOf(row.AccountId));
        var exposed = KeyAccountSelection.Places(contributions, PortfolioRisk.ExposedShare, ParetoMeasure.ExpectedShortfall);
        var ranked = byId.Select((row, i) => row with { Es95Contribution = contributions[i], ExposureRank = ranks[i], ExposedPlace = exposed[i] });
        return [.. ranked.OrderBy(row => row.StressedValueRank)];
    }

    // Rank of each account, 1 the largest. The accounts stand in order of their ids and the sort is stable, so ties go by id.
    private static int[] RanksBy<T>(T[] accounts, Func<T, Money> amount)
    {
        var ranks = new int[accounts.Length];
        var rank = 0;
        foreach (var index in Enumerable.Range(0, accounts.Length).OrderByDescending(i => amount(accounts[i])))
        {
            ranks[index] = ++rank;
        }

        return ranks;
    }

    private static RankingRow Row(AccountFigures account, Ranks ranks, ParetoPlace key, ScoreParts score) => new()
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
        ValueRank = ranks.Value,
        StressedValueRank = ranks.StressedValue,
        BaselineExposureRank = ranks.Exposure,
        KeyPlace = key,
        ScoreParts = score,
        UntappedWallet = account.UntappedWallet,
        Abilities = account.Abilities,
        LossByLever = account.LossByLever,
        Reasons = RankingReason.Of(account.LossByLever),
    };

    private static void GuardDistinct(AccountFigures[] ordered)
    {
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].AccountId == ordered[i - 1].AccountId)
            {
                throw new ArgumentException($"Account {ordered[i].AccountId} comes twice; every account may come once.", nameof(ordered));
            }
        }
    }

    private readonly record struct Ranks(int Value, int StressedValue, int Exposure);
}
