namespace CrisisReview.Domain.Scenarios;

/// <summary>Shocks as a scenario or a rule writes them: what is null is left as it was.</summary>
public sealed record ShockOverrides
{
    public ReceivablesOverride? Receivables { get; init; }

    public OrdersOverride? Orders { get; init; }

    public RenewalsOverride? Renewals { get; init; }

    public OpportunitiesOverride? Opportunities { get; init; }

    public MarginsOverride? Margins { get; init; }
}
