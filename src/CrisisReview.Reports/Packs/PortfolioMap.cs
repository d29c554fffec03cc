using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>An executive's accounts by what they are worth and what they lose.</summary>
/// <param name="Title">What the map shows.</param>
/// <param name="Value">Contribution before the crisis.</param>
/// <param name="Exposure">The mean loss in the portfolio's worst twentieth of cases; the expected loss where nothing was simulated.</param>
/// <param name="Parity">What the line means where both are the same.</param>
/// <param name="Points">The accounts, those with the largest amounts first.</param>
public sealed record PortfolioMap(string Title, MapAxis Value, MapAxis Exposure, string Parity, IReadOnlyList<MapPoint> Points)
{
    /// <summary>Null where there is no ranked account.</summary>
    public static PortfolioMap? Of(IReadOnlyList<RankingRow> rows, string currency, FigureFormat format)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var simulated = rows.All(r => r.Es95Contribution is not null);
        var loss = simulated ? "Loss in the worst twentieth of cases" : "Expected loss";
        MapPoint[] points = [.. rows.OrderByDescending(r => Money.Max(Money.Abs(r.BaselineContribution), Money.Abs(ExposureOf(r)))).Select(Point)];
        return new(
            $"Value against exposure, {currency}; square-root scales",
            MapAxis.Of("Contribution before", [.. points.Select(p => p.Value)], format),
            MapAxis.Of(loss, [.. points.Select(p => p.Exposure)], format),
            "Above the line the loss is larger than the contribution",
            points);

        Money ExposureOf(RankingRow row) => simulated ? row.Es95Contribution!.Value : row.ExpectedLoss;

        MapPoint Point(RankingRow row)
        {
            var words = $"{row.Name}: contribution before {format.Glance(row.BaselineContribution)}, {loss.ToLowerInvariant()} {format.Glance(ExposureOf(row))}";
            return new(
                PackFonts.Show(row.Name) ? row.Name : row.AccountId.Value,
                row.BaselineContribution.Amount,
                ExposureOf(row).Amount,
                row.Segment,
                row.Segment is { } segment ? $"{words}, {AttentionWords.Of(segment)}" : words);
        }
    }
}
