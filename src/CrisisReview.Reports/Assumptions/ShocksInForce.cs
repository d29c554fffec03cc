using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Reports.Assumptions;

/// <summary>The shocks that act on an account, or on an order of one product line, after the scenario's rules in their order.</summary>
public static class ShocksInForce
{
    public static Shocks On(Account account, Scenario scenario, string? productLine = null) =>
        scenario.Rules
            .Where(r => r.When.Matches(account) && r.When.MatchesProductLine(productLine))
            .Aggregate(Shocks.Neutral.With(scenario.Shocks), (shocks, rule) => shocks.With(rule.Shocks));
}
