namespace CrisisReview.Domain.Scenarios;

/// <summary>Every shock with its value, as it acts on one account or item after all rules. The defaults are the neutral values.</summary>
public sealed record Shocks
{
    public static Shocks Neutral { get; } = new();

    public ReceivablesShock Receivables { get; init; } = new();

    public OrdersShock Orders { get; init; } = new();

    public RenewalsShock Renewals { get; init; } = new();

    public OpportunitiesShock Opportunities { get; init; } = new();

    public MarginsShock Margins { get; init; } = new();

    /// <summary>These shocks with the fields that <paramref name="overrides"/> names replaced.</summary>
    public Shocks With(ShockOverrides overrides) => new()
    {
        Receivables = Receivables.With(overrides.Receivables),
        Orders = Orders.With(overrides.Orders),
        Renewals = Renewals.With(overrides.Renewals),
        Opportunities = Opportunities.With(overrides.Opportunities),
        Margins = Margins.With(overrides.Margins),
    };
}
