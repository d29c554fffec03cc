using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Ranking;

/// <summary>Where each account stands among the key accounts of a book, and how its concentration changes. After the shock an account counts with its basis less its expected loss, not
/// below zero.</summary>
internal sealed record KeyAccountReview(IReadOnlyList<ParetoPlace> Places, KeyAccounts Figures)
{
    /// <summary>Over external accounts in order of their ids.</summary>
    public static KeyAccountReview Of(IReadOnlyList<AccountStanding> external, KeyAccountPolicy policy)
    {
        var basis = external.Select(account => account.Basis).ToArray();
        var stressedBasis = external.Select((account, i) => Money.Max(Money.Zero, basis[i] - account.ExpectedLoss)).ToArray();
        var places = KeyAccountSelection.Places(basis, policy.Share, MeasureOf(policy.Basis));
        var count = places.Count(place => place.Inside);
        var stressedCount = KeyAccountSelection.Fewest(stressedBasis, policy.Share).Count;
        var before = Concentration.Of(basis);
        var after = Concentration.Of(stressedBasis);
        return new(
            places,
            new(
                count,
                ShareOf(count, external.Count),
                before.Gini,
                before.Herfindahl,
                stressedCount,
                ShareOf(stressedCount, external.Count),
                after.Gini,
                after.Herfindahl));
    }

    private static ParetoMeasure MeasureOf(KeyAccountBasis basis) => basis switch
    {
        KeyAccountBasis.AnnualRevenue => ParetoMeasure.AnnualRevenue,
        KeyAccountBasis.MaintenanceRevenue => ParetoMeasure.MaintenanceRevenue,
        KeyAccountBasis.Contribution => ParetoMeasure.Contribution,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of key accounts."),
    };

    private static decimal ShareOf(int count, int all) => all == 0 ? 0m : (decimal)count / all;
}
