using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>What to ask about what the customer may buy.</summary>
public static class GrowthQuestions
{
    public const decimal WeakAbilityToAcquire = 0.70m;
    public const decimal SmallShareOfWallet = 0.50m;

    public static VisitQuestion? PlannedPurchases(AccountFacts facts) =>
        facts.Impact.Items.Any(i => i.Lever == Lever.Opportunities) && facts.Impact.Abilities.Acquire < WeakAbilityToAcquire
            ? new(
                "planned-purchases",
                "Which of the purchases you planned go ahead, which wait, and who decides now?",
                $"ability to acquire {facts.Format.Percent(facts.Impact.Abilities.Acquire)}")
            : null;

    public static VisitQuestion? UntappedWallet(AccountFacts facts) =>
        facts.Account.ShareOfWallet is < SmallShareOfWallet and var share
            ? new(
                "untapped-wallet",
                "What do you buy elsewhere that would be simpler or cheaper from one supplier?",
                $"our share of wallet is {facts.Format.Percent(share)}")
            : null;
}
