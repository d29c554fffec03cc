using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Ranking;

/// <summary>Adds a book up. Accounts stand in order of their ids, so that long decimals add up to the same last digit.</summary>
internal static class Summaries
{
    public static PortfolioSummary Of(
        IReadOnlyList<AccountFigures> all, IReadOnlyList<AccountFigures> external, KeyAccounts keyAccounts, Policy policy)
    {
        var loss = external.Aggregate(LossByLever.None, (sum, account) => sum + account.LossByLever);
        var baseline = external.Sum(account => account.BaselineContribution);
        return new()
        {
            Accounts = external.Count,
            BaselineContribution = baseline,
            StressedContribution = baseline - loss.Total,
            ExpectedLoss = loss.Total,
            LossByLever = loss,
            AtStake = external.Sum(account => account.AtStake),
            KeyAccounts = keyAccounts,
            Receivables = Receivables(external, policy.ProvisionMatrix),
            DataQuality = QualityOf(all, external),
        };
    }

    public static PortfolioSummary WithRisk(PortfolioSummary summary, LossDistribution distribution) => summary with
    {
        SimulatedLoss = distribution.Mean,
        StandardError = distribution.StandardError,
        Percentiles = distribution.Percentiles,
        Var95Interval = [distribution.ValueAtRisk95Interval.Low, distribution.ValueAtRisk95Interval.High],
        ExpectedShortfall = distribution.ExpectedShortfall,
        Histogram = distribution.Histogram,
    };

    private static AgedBalance[] Receivables(IReadOnlyList<AccountFigures> external, ProvisionMatrix matrix)
    {
        AgedBalance[] sums = [.. Enumerable.Range(0, matrix.Buckets.Count).Select(bucket => new AgedBalance(matrix.NameOf(bucket), default, default))];
        foreach (var account in external)
        {
            GuardBuckets(account, sums);
            for (var i = 0; i < sums.Length; i++)
            {
                var row = account.Receivables[i];
                sums[i] = sums[i] with { Before = sums[i].Before + row.Before, After = sums[i].After + row.After };
            }
        }

        return sums;
    }

    private static void GuardBuckets(AccountFigures account, AgedBalance[] buckets)
    {
        if (!account.Receivables.Select(row => row.Bucket).SequenceEqual(buckets.Select(row => row.Bucket)))
        {
            throw new ArgumentException($"Account {account.AccountId} was aged by other buckets than the policy's; assess it again under this policy.", nameof(account));
        }
    }

    private static DataQuality QualityOf(IReadOnlyList<AccountFigures> all, IReadOnlyList<AccountFigures> external) => new(
        NeverReviewed: external.Count(account => !account.Reviewed),
        WithUnratedMarks: external.Count(account => account.HasUnratedMarks),
        WithoutExecutive: external.Count(account => account.ExecutiveId is null),
        StaleContracts: external.Sum(account => account.StaleContracts),
        InternalAccounts: all.Count - external.Count);
}
