namespace CrisisReview.Domain.Scenarios;

/// <summary>Fewer sales are won.</summary>
/// <param name="WinRateFactor">Factor on every win probability, 1 for none.</param>
public sealed record OpportunitiesShock(decimal WinRateFactor = 1m)
{
    internal OpportunitiesShock With(OpportunitiesOverride? o) => o is null ? this : new(o.WinRateFactor ?? WinRateFactor);
}
