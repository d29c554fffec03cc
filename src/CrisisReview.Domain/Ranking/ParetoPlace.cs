using System.Globalization;

namespace CrisisReview.Domain.Ranking;

/// <summary>Why an account is, or is not, one of the fewest that bring most of a total: it is as long as the larger ones together fall short of the share.</summary>
/// <param name="Measure">What is brought.</param>
/// <param name="Share">The share of the total that the fewest bring, a fraction.</param>
/// <param name="Count">How many the fewest are.</param>
/// <param name="Inside">True where the account is one of them.</param>
/// <param name="ShareBefore">What the larger ones bring without it, a fraction of the total; at or above <paramref name="Share"/> outside.
/// Null where the account, or all together, bring nothing or less: such an account is never inside.</param>
public sealed record ParetoPlace(ParetoMeasure Measure, decimal Share, int Count, bool Inside, decimal? ShareBefore)
{
    /// <summary>How far the account is from the threshold: positive inside, zero or negative outside.</summary>
    public decimal? Margin() => Share - ShareBefore;

    /// <summary>"one of the 57 accounts that bring 80 % of annual revenue".</summary>
    public string Words() => (Inside ? "" : "not ") + (Count == 1 ? "the 1 account that brings " : $"one of the {Count} accounts that bring ") + WordsOfTotal();

    /// <summary>"80 % of annual revenue".</summary>
    public string WordsOfTotal() => string.Create(CultureInfo.InvariantCulture, $"{Numbers.Plain(100m * Share)} % of {Name}");

    private string Name => Measure switch
    {
        ParetoMeasure.AnnualRevenue => "annual revenue",
        ParetoMeasure.MaintenanceRevenue => "maintenance revenue",
        ParetoMeasure.Contribution => "baseline contribution",
        ParetoMeasure.ExpectedShortfall => "the expected shortfall",
        _ => throw new InvalidOperationException($"{Measure} has no name."),
    };
}
