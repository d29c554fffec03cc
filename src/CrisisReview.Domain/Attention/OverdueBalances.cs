using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Attention;

/// <summary>Open balances more than so many days past due, credit notes taken off; each contains the next.</summary>
public sealed record OverdueBalances(Money Over0, Money Over30, Money Over60, Money Over90)
{
    public static OverdueBalances None { get; } = new(Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    public static OverdueBalances Of(IReadOnlyList<Invoice> invoices, Horizon horizon)
    {
        return new(Over(0), Over(30), Over(60), Over(90));

        Money Over(int days) => invoices.Where(invoice => horizon.DaysPastDue(invoice.DueDate) > days).Sum(invoice => invoice.Amount);
    }
}
