using CrisisReview.Domain;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>How few accounts bring how much, before and after.</summary>
/// <param name="Headline">"18.0 % of accounts bring 80 % of annual revenue".</param>
/// <param name="Lines">The indices.</param>
/// <param name="CurveTitle">What the curve shows.</param>
/// <param name="Before">Accounts by baseline contribution, accumulated.</param>
/// <param name="After">Accounts by stressed contribution, accumulated.</param>
public sealed record Concentration(
    string Headline, IReadOnlyList<ConcentrationLine> Lines, string CurveTitle, IReadOnlyList<decimal> Before, IReadOnlyList<decimal> After)
{
    private static readonly decimal[] TopShares = [0.05m, 0.10m, 0.20m, 0.50m];

    public static Concentration Of(ManagementPackInput input, FigureFormat format)
    {
        var key = input.Portfolio.KeyAccounts;
        var policy = input.Run.Policy.KeyAccounts;
        var before = Curve(input.Rows.OrderBy(r => r.ValueRank).Select(r => r.BaselineContribution));
        var after = Curve(input.Rows.OrderBy(r => r.StressedValueRank).Select(r => r.StressedContribution));
        return new(
            $"{format.Percent(key.ShareOfAccounts)} of accounts ({format.Count(key.Count)}) bring {format.WrittenPercent(policy.Share)} of {BasisName(policy.Basis)}; "
                + $"after the shock it takes {format.Percent(key.StressedShareOfAccounts)} ({format.Count(key.StressedCount)}).",
            [.. Indices(key, policy, format), .. before.Count == 0 || after.Count == 0 ? [] : TopShares.Select(s => Top(s, before, after, format))],
            "Share of contribution brought by the largest accounts, accumulated",
            before,
            after);
    }

    public static string BasisName(KeyAccountBasis basis) => basis switch
    {
        KeyAccountBasis.AnnualRevenue => "annual revenue",
        KeyAccountBasis.MaintenanceRevenue => "maintenance revenue",
        KeyAccountBasis.Contribution => "contribution",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of key accounts."),
    };

    private static IEnumerable<ConcentrationLine> Indices(KeyAccounts key, KeyAccountPolicy policy, FigureFormat format) =>
    [
        new($"Key accounts: the fewest that bring {format.WrittenPercent(policy.Share)} of {BasisName(policy.Basis)}", format.Count(key.Count), format.Count(key.StressedCount)),
        new("The same as a share of accounts", format.Percent(key.ShareOfAccounts), format.Percent(key.StressedShareOfAccounts)),
        new("Gini index (0 all alike, 1 one account has all)", format.Index(key.Gini), format.Index(key.StressedGini)),
        new("Herfindahl index (sum of squared shares)", format.Index(key.Herfindahl), format.Index(key.StressedHerfindahl)),
    ];

    private static ConcentrationLine Top(decimal share, IReadOnlyList<decimal> before, IReadOnlyList<decimal> after, FigureFormat format)
    {
        var count = Math.Max(1, (int)decimal.Ceiling(share * before.Count));
        return new(
            $"Contribution of the top {format.WrittenPercent(share)} of accounts ({format.Count(count)})",
            format.Percent(before[count - 1]),
            format.Percent(after[count - 1]));
    }

    // Accumulated shares; none where the whole is not positive and a share would say nothing.
    private static IReadOnlyList<decimal> Curve(IEnumerable<Money> contributions)
    {
        var sorted = contributions.ToArray();
        var total = sorted.Sum();
        if (total <= Money.Zero)
        {
            return [];
        }

        var sum = Money.Zero;
        return [.. sorted.Select(c => (sum += c) / total)];
    }
}
