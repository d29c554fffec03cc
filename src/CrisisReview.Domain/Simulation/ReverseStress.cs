using System.Globalization;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Simulation;

/// <summary>How many times as strong a crisis must be to cost a given amount. Profiles must be in the reporting currency; internal accounts take no part.</summary>
public sealed class ReverseStress(Scenario scenario, Policy policy, DateOnly asOf, IReadOnlyList<AccountProfile> profiles, SimulationSettings settings)
{
    /// <summary>Multiples beyond this are not tried.</summary>
    public const decimal LargestMultiple = 10m;

    private const decimal Resolution = 0.0005m;

    private static readonly decimal[] Grid = [0m, 0.25m, 0.5m, 0.75m, 1m, 1.25m, 1.5m, 2m, 2.5m, 3m, 4m, 5m, 6m, 8m, LargestMultiple];

    private readonly AccountProfile[] _profiles = [.. profiles.Where(profile => profile.Account.Kind == AccountKind.External)];

    /// <summary>Looks along a grid of multiples for the first that reaches the target, then halves the interval before it down to 0.0005. A target that is passed and left
    /// again between two neighbours of the grid is overlooked.</summary>
    /// <exception cref="ArgumentException">The target is a share of a baseline contribution that is not above zero.</exception>
    public ReverseStressAnswer Find(ReverseStressTarget target, int threads = 1)
    {
        var wanted = AmountOf(target);
        var largest = (Multiple: 0m, Loss: LossAt(target.Measure, 0m, threads));
        if (largest.Loss >= wanted)
        {
            return new(wanted, 0m, largest.Loss, "The book reaches this loss without any shock.");
        }

        for (var i = 1; i < Grid.Length; i++)
        {
            var loss = LossAt(target.Measure, Grid[i], threads);
            if (loss >= wanted)
            {
                return Narrow(target.Measure, wanted, (Grid[i - 1], Grid[i], loss), threads);
            }

            largest = loss > largest.Loss ? (Grid[i], loss) : largest;
        }

        return new(wanted, null, largest.Loss, string.Create(
            CultureInfo.InvariantCulture,
            $"No multiple up to {LargestMultiple} reaches this loss; the largest met is at {largest.Multiple} times the scenario's shocks."));
    }

    private ReverseStressAnswer Narrow(ReverseStressMeasure measure, Money wanted, (decimal Below, decimal Reached, Money Loss) found, int threads)
    {
        while (found.Reached - found.Below > Resolution)
        {
            var middle = (found.Below + found.Reached) / 2m;
            var loss = LossAt(measure, middle, threads);
            found = loss >= wanted ? (found.Below, middle, loss) : (middle, found.Reached, found.Loss);
        }

        return new(wanted, found.Reached, found.Loss, string.Create(
            CultureInfo.InvariantCulture, $"{found.Reached:0.###} times the scenario's shocks reach this loss."));
    }

    private Money AmountOf(ReverseStressTarget target)
    {
        if (target.Amount is { } amount)
        {
            return amount;
        }

        var assessor = new ImpactAssessor(scenario, policy, asOf);
        var baseline = new Money(_profiles.Sum(profile => assessor.Assess(profile).BaselineContribution.Amount));
        return baseline > Money.Zero
            ? target.Share!.Value * baseline
            : throw new ArgumentException($"A share needs a baseline contribution above 0, and the book's is {baseline}; ask for an amount.", nameof(target));
    }

    private Money LossAt(ReverseStressMeasure measure, decimal multiple, int threads)
    {
        var scaled = ScenarioMultiple.Of(scenario, policy, multiple);
        var assessor = new ImpactAssessor(scaled, policy, asOf);
        if (measure == ReverseStressMeasure.ExpectedLoss)
        {
            return new(_profiles.Sum(profile => assessor.Assess(profile).ExpectedLoss.Amount));
        }

        var ladders = Array.ConvertAll(_profiles, profile => AccountLadder.Of(profile.Account, assessor.Assess(profile)));
        var sums = new BatchSimulation(ladders, FactorModel.Of(policy, scaled), settings).Losses(threads);
        return LossDistribution.Of(sums, settings).Percentiles.P95;
    }
}
