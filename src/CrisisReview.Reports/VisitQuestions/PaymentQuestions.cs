using CrisisReview.Domain;
using CrisisReview.Domain.Policies;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>What to ask about open invoices.</summary>
public static class PaymentQuestions
{
    public const decimal WeakAbilityToPay = 0.90m;
    public const int LongOverdueDays = 60;

    public static VisitQuestion? LongOverdue(AccountFacts facts) =>
        LongOverdueBalance(facts) is { Amount: > 0m } balance
            ? new(
                "long-overdue",
                "What stands in the way of paying the oldest invoices? Is anything about them disputed?",
                $"{facts.Format.Amount(balance, facts.Unit)} over {LongOverdueDays} days past due")
            : null;

    public static VisitQuestion? PaymentPlan(AccountFacts facts) =>
        facts.Profile.Invoices.Count > 0 && facts.Impact.Abilities.Pay < WeakAbilityToPay
            ? new(
                "payment-plan",
                "Would a payment plan with fixed dates help you to keep up with what is open?",
                $"ability to pay {facts.Format.Percent(facts.Impact.Abilities.Pay)}")
            : null;

    public static VisitQuestion? LaterPayment(AccountFacts facts) =>
        facts.Profile.Invoices.Count > 0 && facts.Shocks.Receivables.CollectionDelayDays is > 0 and var days
            ? new(
                "later-payment",
                "Which invoices can you pay on their due dates, and who should hear first if one cannot be?",
                $"paid {facts.Format.Count(days)} days later")
            : null;

    private static Money LongOverdueBalance(AccountFacts facts) =>
        facts.Impact.Receivables.Where(b => IsLongOverdue(b.Bucket, facts.Run.Policy.ProvisionMatrix)).Sum(b => b.Before);

    // A bucket counts where even its youngest balance is older.
    private static bool IsLongOverdue(string bucket, ProvisionMatrix matrix)
    {
        for (var index = 1; index < matrix.Buckets.Count; index++)
        {
            if (matrix.Buckets[index - 1].UpToDays >= LongOverdueDays && matrix.NameOf(index) == bucket)
            {
                return true;
            }
        }

        return false;
    }
}
