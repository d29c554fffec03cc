using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Ranking;

/// <summary>Adds a book up, account by account in order of their ids, so that long decimals add up to the same last digit.</summary>
public sealed class SummaryTally
{
    private readonly AgedBalance[] _receivables;
    private LossByLever _loss = LossByLever.None;
    private Money _baseline;
    private Money _atStake;
    private DataQuality _quality = new(0, 0, 0, 0, 0);
    private int _accounts;
    private AccountId? _last;

    public SummaryTally(Policy policy)
    {
        var matrix = policy.ProvisionMatrix;
        _receivables = [.. Enumerable.Range(0, matrix.Buckets.Count).Select(bucket => new AgedBalance(matrix.NameOf(bucket), default, default))];
    }

    /// <summary>Internal accounts are only counted.</summary>
    /// <exception cref="ArgumentException">The account comes twice or out of order, or was aged by other buckets than the policy's.</exception>
    public void Add(AccountFigures account)
    {
        GuardOrder(account.AccountId);
        if (account.Kind != AccountKind.External)
        {
            _quality = _quality with { InternalAccounts = _quality.InternalAccounts + 1 };
            return;
        }

        _accounts++;
        _loss += account.LossByLever;
        _baseline += account.BaselineContribution;
        _atStake += account.AtStake;
        AddReceivables(account);
        _quality = new(
            NeverReviewed: _quality.NeverReviewed + (account.Reviewed ? 0 : 1),
            WithUnratedMarks: _quality.WithUnratedMarks + (account.HasUnratedMarks ? 1 : 0),
            WithoutExecutive: _quality.WithoutExecutive + (account.ExecutiveId is null ? 1 : 0),
            StaleContracts: _quality.StaleContracts + account.StaleContracts,
            _quality.InternalAccounts);
    }

    /// <param name="keyAccounts">Of the same book.</param>
    /// <param name="distribution">Of its simulated loss; null leaves out the figures it would give.</param>
    public PortfolioSummary Result(KeyAccounts keyAccounts, LossDistribution? distribution)
    {
        var summary = new PortfolioSummary
        {
            Accounts = _accounts,
            BaselineContribution = _baseline,
            StressedContribution = _baseline - _loss.Total,
            ExpectedLoss = _loss.Total,
            LossByLever = _loss,
            AtStake = _atStake,
            KeyAccounts = keyAccounts,
            Receivables = [.. _receivables],
            DataQuality = _quality,
        };
        return distribution is null ? summary : WithRisk(summary, distribution);
    }

    private void GuardOrder(AccountId accountId)
    {
        if (_last is { } last && accountId <= last)
        {
            throw new ArgumentException(
                accountId == last ? $"Account {accountId} comes twice; every account may come once." : $"Account {accountId} comes after {last}; accounts are added up in order of their ids.",
                nameof(accountId));
        }

        _last = accountId;
    }

    private static PortfolioSummary WithRisk(PortfolioSummary summary, LossDistribution distribution) => summary with
    {
        SimulatedLoss = distribution.Mean,
        StandardError = distribution.StandardError,
        Percentiles = distribution.Percentiles,
        Var95Interval = [distribution.ValueAtRisk95Interval.Low, distribution.ValueAtRisk95Interval.High],
        ExpectedShortfall = distribution.ExpectedShortfall,
        Histogram = distribution.Histogram,
    };

    private void AddReceivables(AccountFigures account)
    {
        if (!account.Receivables.Select(row => row.Bucket).SequenceEqual(_receivables.Select(row => row.Bucket)))
        {
            throw new ArgumentException($"Account {account.AccountId} was aged by other buckets than the policy's; assess it again under this policy.", nameof(account));
        }

        for (var i = 0; i < _receivables.Length; i++)
        {
            var (sum, row) = (_receivables[i], account.Receivables[i]);
            _receivables[i] = sum with { Before = sum.Before + row.Before, After = sum.After + row.After };
        }
    }
}
