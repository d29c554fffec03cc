using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Reviews;

/// <summary>What a review says of the customer, under the names of the profile's own fields. What is null was not looked at and stays as it is.
/// Abilities and marks are graded 0 to 10, the share of wallet is a fraction.</summary>
public sealed record ReviewFindings
{
    public decimal? AbilityAcquire { get; init; }

    public decimal? AbilityExpand { get; init; }

    public decimal? AbilityContinue { get; init; }

    public decimal? AbilityRecruit { get; init; }

    public decimal? AbilityPay { get; init; }

    public decimal? StrategicValue { get; init; }

    public decimal? GrowthPotential { get; init; }

    public decimal? ManagementStrength { get; init; }

    public decimal? Satisfaction { get; init; }

    public decimal? CompetitiveIntent { get; init; }

    public decimal? Enjoyment { get; init; }

    public decimal? ShareOfWallet { get; init; }

    public int? ProductsOwned { get; init; }

    public bool? MissionCritical { get; init; }

    /// <summary>The account with what was found laid over it.</summary>
    public Account Over(Account account) => account with
    {
        AbilityAcquire = AbilityAcquire ?? account.AbilityAcquire,
        AbilityExpand = AbilityExpand ?? account.AbilityExpand,
        AbilityContinue = AbilityContinue ?? account.AbilityContinue,
        AbilityRecruit = AbilityRecruit ?? account.AbilityRecruit,
        AbilityPay = AbilityPay ?? account.AbilityPay,
        StrategicValue = StrategicValue ?? account.StrategicValue,
        GrowthPotential = GrowthPotential ?? account.GrowthPotential,
        ManagementStrength = ManagementStrength ?? account.ManagementStrength,
        Satisfaction = Satisfaction ?? account.Satisfaction,
        CompetitiveIntent = CompetitiveIntent ?? account.CompetitiveIntent,
        Enjoyment = Enjoyment ?? account.Enjoyment,
        ShareOfWallet = ShareOfWallet ?? account.ShareOfWallet,
        ProductsOwned = ProductsOwned ?? account.ProductsOwned,
        MissionCritical = MissionCritical ?? account.MissionCritical,
    };
}
