using CrisisReview.Domain;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>How few accounts bring how much, before and after.</summary>
/// <param name="Headline">"18.0 % of accounts bring 80 % of annual revenue".</param>
/// <param name="Lines">The indices.</param>
/// <param name="ChartTitle">What the steps show.</param>
/// <param name="Steps">Contribution of the largest accounts; none where a total is not positive.</param>
public sealed record Concentration(string Headline, IReadOnlyList<ConcentrationLine> Lines, string ChartTitle, IReadOnlyList<ParetoStep> Steps)
{
    private static readonly decimal[] TopShares = [0.05m, 0.10m, 0.20m, 0.50m];

    public static Concentration Of(ManagementPackInput input, FigureFormat format)
    {
        var key = input.Portfolio.KeyAccounts;
        var policy = input.Run.Policy.KeyAccounts;
        return new(
            $"{format.Percent(key.ShareOfAccounts)} of accounts ({format.Count(key.Count)}) bring {format.WrittenPercent(policy.Share)} of {BasisName(policy.Basis)}; "
                + $"after the shock it takes {format.Percent(key.StressedShareOfAccounts)} ({format.Count(key.StressedCount)}).",
            [.. Indices(key, policy, format)],
            "Share of contribution that the largest accounts bring together; over 100\u00A0% where others lose money",
            Contributions(input.Accounts, format));
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

    private static IReadOnlyList<ParetoStep> Contributions(IReadOnlyList<ListedAccount> accounts, FigureFormat format)
    {
        var before = Curve(accounts.OrderBy(a => a.ValueRank).Select(a => a.BaselineContribution));
        var after = Curve(accounts.OrderBy(a => a.StressedValueRank).Select(a => a.StressedContribution));
        return before.Count == 0 || after.Count == 0
            ? []
            : [.. TopShares.Select(s => Math.Max(1, (int)decimal.Ceiling(s * accounts.Count))).Distinct().Select(n => ParetoStep.Of(n, accounts.Count, before[n - 1], after[n - 1], format))];
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
