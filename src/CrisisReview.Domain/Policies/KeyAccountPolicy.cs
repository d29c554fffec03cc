namespace CrisisReview.Domain.Policies;

/// <summary>Key accounts are the fewest that bring <paramref name="Share"/> (a fraction) of the total of <paramref name="Basis"/>.</summary>
public sealed record KeyAccountPolicy(decimal Share = 0.80m, KeyAccountBasis Basis = KeyAccountBasis.AnnualRevenue);
