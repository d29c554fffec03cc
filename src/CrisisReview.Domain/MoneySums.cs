namespace CrisisReview.Domain;

/// <summary>Exact sums: decimal addition keeps every digit of amounts as they are imported.</summary>
public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts)
    {
        var total = 0m;
        foreach (var amount in amounts)
        {
            total += amount.Amount;
        }

        return new(total);
    }

    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount)
    {
        var sum = Money.Zero;
        foreach (var item in items)
        {
            sum += amount(item);
        }

        return sum;
    }
}
