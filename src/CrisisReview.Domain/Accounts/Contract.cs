namespace CrisisReview.Domain.Accounts;

/// <summary>A maintenance contract. Value and cost are those of a year after the first; the first year may cost more.</summary>
public sealed record Contract
{
    public required string ContractId { get; init; }

    public required Money AnnualValue { get; init; }

    public required Money AnnualCost { get; init; }

    public Money? FirstYearCost { get; init; }

    public DateOnly? StartDate { get; init; }

    public required DateOnly RenewalDate { get; init; }

    public bool MissionCritical { get; init; }
}
