namespace CrisisReview.Domain.Impact;

/// <summary>An expected loss taken apart by where it comes from.</summary>
public sealed record LossByLever(Money Receivables, Money Orders, Money Renewals, Money Opportunities, Money CostToServe)
{
    public static LossByLever None { get; } = new(default, default, default, default, default);

    /// <summary>The expected losses of <paramref name="items"/>, added in their order.</summary>
    public static LossByLever Of(IReadOnlyList<ExposureItem> items) => new(
        Of(items, Lever.Receivables),
        Of(items, Lever.Orders),
        Of(items, Lever.Renewals),
        Of(items, Lever.Opportunities),
        Of(items, Lever.CostToServe));

    public Money Total => Receivables + Orders + Renewals + Opportunities + CostToServe;

    public static LossByLever operator +(LossByLever a, LossByLever b) => new(
        a.Receivables + b.Receivables,
        a.Orders + b.Orders,
        a.Renewals + b.Renewals,
        a.Opportunities + b.Opportunities,
        a.CostToServe + b.CostToServe);

    public Money this[Lever lever] => lever switch
    {
        Lever.Receivables => Receivables,
        Lever.Orders => Orders,
        Lever.Renewals => Renewals,
        Lever.Opportunities => Opportunities,
        Lever.CostToServe => CostToServe,
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "Not a lever."),
    };

    private static Money Of(IReadOnlyList<ExposureItem> items, Lever lever)
    {
        var loss = Money.Zero;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Lever == lever)
            {
                loss += items[i].ExpectedLoss;
            }
        }

        return loss;
    }
}
