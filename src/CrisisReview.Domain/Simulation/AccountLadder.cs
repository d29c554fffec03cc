using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Simulation;

/// <summary>An account's loss as a step function of its ability (docs/model.md, section 3), in units of <see cref="LossUnits"/>:
/// <code>L(U) = CertainLoss + CumulativeJump of the last rung with q > U</code>
/// The sum of d is rounded once, half to even, and so is each cumulative sum of J. Items that always fail are part of the certain loss;
/// items that never fail, and rungs that change nothing, are left out.</summary>
public sealed record AccountLadder
{
    private readonly LadderRung[] _rungs;

    private AccountLadder(AccountId accountId, string sector, long certainLoss, LadderRung[] rungs) =>
        (AccountId, Sector, CertainLoss, _rungs) = (accountId, sector, certainLoss, rungs);

    public AccountId AccountId { get; }

    /// <summary>The industry, whose factor moves the account; letter case counts for nothing.</summary>
    public string Sector { get; }

    public long CertainLoss { get; }

    /// <summary>From the largest probability to the smallest.</summary>
    public IReadOnlyList<LadderRung> Rungs => _rungs;

    internal ReadOnlySpan<LadderRung> RungSpan => _rungs;

    /// <summary>A bound of what the account can lose or gain.</summary>
    internal long LargestLoss
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        get
        {
            var largest = 0L;
            foreach (var rung in _rungs)
            {
                largest = Math.Max(largest, Math.Abs(rung.CumulativeJump));
            }

            return largest + Math.Abs(CertainLoss);
        }
    }

    public static AccountLadder Of(Account account, AccountImpact impact) => Of(account.AccountId, account.Industry, impact.Items);

    /// <exception cref="ArgumentOutOfRangeException">The account's losses are too large for exact sums.</exception>
    public static AccountLadder Of(AccountId accountId, string sector, IReadOnlyList<ExposureItem> items)
    {
        var certain = LossUnits.Of(new(items.Sum(item => item.CertainLoss.Amount)));
        var always = 0L;
        var reached = 0L;
        var jumps = 0m;
        var rungs = new List<LadderRung>();
        foreach (var (probability, jump) in Steps(items))
        {
            jumps += jump;
            var cumulative = LossUnits.Of(new(jumps));
            if (probability >= 1.0)
            {
                always = cumulative;
            }
            else if (cumulative - always != reached)
            {
                reached = cumulative - always;
                rungs.Add(new(probability, reached));
            }
        }

        return new(accountId, sector, certain + always, [.. rungs]);
    }

    // Items of one probability fail together, so they are one step; the order of adding is that of the probabilities, then of the items.
    private static IEnumerable<(double Probability, decimal Jump)> Steps(IReadOnlyList<ExposureItem> items) => items
        .Where(item => item.FailureProbability > 0m)
        .GroupBy(item => (double)item.FailureProbability)
        .OrderByDescending(step => step.Key)
        .Select(step => (step.Key, step.Sum(item => item.Jump.Amount)));
}
