using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Simulation;

/// <summary>The accounts whose losses make up the portfolio's: the external ones.</summary>
public static class Portfolio
{
    /// <summary>Assessed accounts, those of a whole book or of a batch of it, ready to be simulated, laid out by at most so many <paramref name="threads"/>.</summary>
    public static BatchSimulation Of(IEnumerable<AssessedAccount> assessed, Policy policy, Scenario scenario, SimulationSettings settings, int threads = 1) => new(
        [.. assessed.Where(a => a.Profile.Account.Kind == AccountKind.External).Select(a => AccountLadder.Of(a.Profile.Account, a.Impact))],
        FactorModel.Of(policy, scenario),
        settings,
        threads: threads);
}
