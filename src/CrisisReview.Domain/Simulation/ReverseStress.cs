using System.Globalization;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Simulation;

/// <summary>How many times as strong a crisis must be to cost a given amount. Profiles must be in the reporting currency; internal accounts take no part.</summary>
public sealed class ReverseStress
{
    /// <summary>Multiples beyond this are not tried.</summary>
    public const decimal LargestMultiple = 10m;

    private const decimal Resolution = 0.0005m;

    private static readonly decimal[] Grid = [0.25m, 0.5m, 0.75m, 1m, 1.25m, 1.5m, 2m, 2.5m, 3m, 4m, 5m, 6m, 8m, LargestMultiple];

    private readonly CrisisCase _asked;
    private readonly int _threads;
    private readonly AccountProfile[] _profiles;
    private readonly AssessedAccount[] _unstressed;

    /// <param name="asked">The scenario at its own strength, policy, run date and simulation.</param>
    /// <param name="profiles">The whole book.</param>
    /// <param name="threads">Most threads to use.</param>
    public ReverseStress(CrisisCase asked, IReadOnlyList<AccountProfile> profiles, int threads = 1)
    {
        (_asked, _threads) = (asked, threads);
        _profiles = [.. profiles.Where(profile => profile.Account.Kind == AccountKind.External)];
        _unstressed = Assess(Scaled(0m), CancellationToken.None);
        BaselineContribution = _unstressed.Sum(account => account.Impact.BaselineContribution);
    }

    /// <summary>Of the whole book, without any shock: what a share is of.</summary>
    public Money BaselineContribution { get; }

    /// <summary>Looks along a grid of multiples for the first that reaches the target, then halves the interval before it down to 0.0005. A target that is passed and left
    /// again between two neighbours of the grid is overlooked.</summary>
    /// <param name="target">The loss to reach.</param>
    /// <param name="cancellation">Stops within the search.</param>
    /// <exception cref="ArgumentException">The target is a share of a baseline contribution that is not above zero.</exception>
    public ReverseStressAnswer Find(ReverseStressTarget target, CancellationToken cancellation = default) =>
        Find(AmountOf(target), multiple => LossAt(target.Measure, multiple, cancellation));

    private static ReverseStressAnswer Find(Money wanted, Func<decimal, Money> lossAt)
    {
        var largest = (Multiple: 0m, Loss: lossAt(0m));
        if (largest.Loss >= wanted)
        {
            return new(wanted, 0m, largest.Loss, "The book reaches this loss without any shock.");
        }

        var below = 0m;
        foreach (var multiple in Grid)
        {
            var loss = lossAt(multiple);
            if (loss >= wanted)
            {
                return Narrow(wanted, (below, multiple, loss), lossAt);
            }

            largest = loss > largest.Loss ? (multiple, loss) : largest;
            below = multiple;
        }

        return new(wanted, null, largest.Loss, string.Create(
            CultureInfo.InvariantCulture,
            $"No multiple up to {LargestMultiple} reaches this loss; the largest met is at {largest.Multiple} times the scenario's shocks."));
    }

    private static ReverseStressAnswer Narrow(Money wanted, (decimal Below, decimal Reached, Money Loss) found, Func<decimal, Money> lossAt)
    {
        while (found.Reached - found.Below > Resolution)
        {
            var middle = (found.Below + found.Reached) / 2m;
            var loss = lossAt(middle);
            found = loss >= wanted ? (found.Below, middle, loss) : (middle, found.Reached, found.Loss);
        }

        return new(wanted, found.Reached, found.Loss, string.Create(
            CultureInfo.InvariantCulture, $"{found.Reached:0.###} times the scenario's shocks reach this loss."));
    }

    private Money AmountOf(ReverseStressTarget target) => target.Amount
        ?? (BaselineContribution > Money.Zero
            ? target.Share!.Value * BaselineContribution
            : throw new ArgumentException($"A share needs a baseline contribution above 0, and the book's is {BaselineContribution}; ask for an amount.", nameof(target)));

    private Money LossAt(ReverseStressMeasure measure, decimal multiple, CancellationToken cancellation)
    {
        var scaled = Scaled(multiple);
        var assessed = multiple == 0m ? _unstressed : Assess(scaled, cancellation);
        if (measure == ReverseStressMeasure.ExpectedLoss)
        {
            return assessed.Sum(account => account.Impact.ExpectedLoss);
        }

        var sums = Portfolio.Of(assessed, _asked.Policy, scaled, _asked.Simulation, _threads).Losses(_threads, cancellation);
        return LossDistribution.Of(sums, _asked.Simulation, _threads).Percentiles.P95;
    }

    private Scenario Scaled(decimal multiple) => ScenarioMultiple.Of(_asked.Scenario, _asked.Policy, multiple);

    private AssessedAccount[] Assess(Scenario scaled, CancellationToken cancellation) =>
        new ImpactAssessor(scaled, _asked.Policy, _asked.AsOf).AssessAll(_profiles, _threads, cancellation);
}
