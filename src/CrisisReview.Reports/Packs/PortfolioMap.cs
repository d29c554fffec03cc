using CrisisReview.Domain;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>An executive's accounts by what they are worth and what they lose.</summary>
/// <param name="Title">What the map shows.</param>
/// <param name="Value">Contribution before the crisis.</param>
/// <param name="Exposure">The mean loss in the portfolio's worst twentieth of cases; the expected loss where nothing was simulated.</param>
/// <param name="Parity">What the line means where both are the same.</param>
/// <param name="Points">The accounts, those with the largest amounts first.</param>
public sealed record PortfolioMap(string Title, MapAxis Value, MapAxis Exposure, string Parity, IReadOnlyList<MapPoint> Points)
{
    /// <param name="accounts">The accounts that the pack reviews.</param>
    /// <param name="others">How many more the executive has.</param>
    /// <param name="currency">Of the amounts.</param>
    /// <param name="format">How figures are written.</param>
    /// <returns>Null where there is no ranked account.</returns>
    public static PortfolioMap? Of(IReadOnlyList<ListedAccount> accounts, int others, string currency, FigureFormat format)
    {
        if (accounts.Count == 0)
        {
            return null;
        }

        var simulated = accounts.All(a => a.Es95Contribution is not null);
        var loss = simulated ? "Loss in the worst twentieth of cases" : "Expected loss";
        MapPoint[] points = [.. accounts.OrderByDescending(a => Money.Max(Money.Abs(a.BaselineContribution), Money.Abs(ExposureOf(a)))).Select(Point)];
        return new(
            $"Value against exposure, {currency}; square-root scales{(others == 0 ? "" : $"; the {format.Count(accounts.Count)} accounts reviewed here")}",
            MapAxis.Of("Contribution before", [.. points.Select(p => p.Value)], format),
            MapAxis.Of(loss, [.. points.Select(p => p.Exposure)], format),
            "Above the line the loss is larger than the contribution",
            points);

        Money ExposureOf(ListedAccount account) => simulated ? account.Es95Contribution!.Value : account.ExpectedLoss;

        MapPoint Point(ListedAccount account)
        {
            var words = $"{account.Name}: contribution before {format.Glance(account.BaselineContribution)}, {loss.ToLowerInvariant()} {format.Glance(ExposureOf(account))}";
            return new(
                PackFonts.Show(account.Name) ? account.Name : account.AccountId.Value,
                account.BaselineContribution.Amount,
                ExposureOf(account).Amount,
                account.Segment,
                account.Segment is { } segment ? $"{words}, {AttentionWords.Of(segment)}" : words);
        }
    }
}
