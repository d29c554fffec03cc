namespace CrisisReview.Domain.Scenarios;

/// <summary>Customers pay later and fail more often.</summary>
/// <param name="CollectionDelayDays">Days by which every open invoice is paid later; each ages by as many.</param>
/// <param name="LossRateMultiplier">Factor on the provision matrix's default rate, 1 for none.</param>
/// <param name="LossGivenDefault">Fraction of the balance lost at default; null: the policy's.</param>
public sealed record ReceivablesShock(int CollectionDelayDays = 0, decimal LossRateMultiplier = 1m, decimal? LossGivenDefault = null)
{
    internal ReceivablesShock With(ReceivablesOverride? o) => o is null ? this : new(
        o.CollectionDelayDays ?? CollectionDelayDays,
        o.LossRateMultiplier ?? LossRateMultiplier,
        o.LossGivenDefault ?? LossGivenDefault);
}
