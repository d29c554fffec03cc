using CrisisReview.Domain;
using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>What to ask about prices.</summary>
public static class PriceQuestions
{
    public static VisitQuestion? PriceForReturn(AccountFacts facts) =>
        Math.Max(OnOrders(facts), OnRenewals(facts)) is > 0m and var concession
            ? new(
                "price-for-return",
                "What could you give for a lower price: a longer term, earlier payment, a larger order?",
                $"pressure for {facts.Format.WrittenPercent(concession)} less")
            : null;

    public static VisitQuestion? Reprice(AccountFacts facts) =>
        facts.Impact.StressedContribution < Money.Zero
            ? new(
                "reprice",
                "Which of our services could be simpler, remote or less frequent, so that what you pay covers them?",
                $"contribution after {facts.Format.Amount(facts.Impact.StressedContribution, facts.Unit)}")
            : null;

    private static decimal OnOrders(AccountFacts facts) =>
        Has(Lever.Orders, facts) ? facts.Shocks.Orders.PriceConcession : 0m;

    private static decimal OnRenewals(AccountFacts facts) =>
        Has(Lever.Renewals, facts) ? facts.Shocks.Renewals.PriceConcession : 0m;

    private static bool Has(Lever lever, AccountFacts facts) => facts.Impact.Items.Any(i => i.Lever == lever);
}
