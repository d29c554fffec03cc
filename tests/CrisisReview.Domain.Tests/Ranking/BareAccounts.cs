using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Ranking;

/// <summary>Figures of accounts of which nothing matters but what a test says, and a simulation that finds the tail contributions a test says.</summary>
internal static class BareAccounts
{
    private static readonly LossDistribution AnyDistribution = Simulated();

    public static AccountFigures Of(string id, decimal contribution = 0m, decimal revenue = 0m) => new()
    {
        AccountId = new(id),
        Name = id,
        Kind = AccountKind.External,
        Industry = "x",
        AnnualRevenue = new(revenue),
        MaintenanceRevenue = default,
        BaselineContribution = new(contribution),
        AtStake = default,
        LossByLever = LossByLever.None,
        Loss95 = default,
        Abilities = Abilities.Unstressed,
        Receivables = [.. ProvisionMatrix.Default.Buckets.Select((_, i) => new AgedBalance(ProvisionMatrix.Default.NameOf(i), default, default))],
        Reviewed = true,
        StaleContracts = 0,
    };

    /// <param name="contributions">By account id, in 1/10 000 of the currency unit.</param>
    public static PortfolioRisk Tail(IEnumerable<(string Id, long Contribution)> contributions) => new(
        AnyDistribution,
        contributions.Select(one => new TailContribution(new(one.Id), one.Contribution, 1, 0)).ToDictionary(one => one.AccountId));

    private static LossDistribution Simulated()
    {
        var settings = new SimulationSettings { Paths = 100 };
        return LossDistribution.Of(new BatchSimulation([], new FactorModel(0.2m, 0.5m), settings).Losses(), settings);
    }
}
