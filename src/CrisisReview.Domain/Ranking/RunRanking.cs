namespace CrisisReview.Domain.Ranking;

/// <summary>What the ranking of a whole book yields: rows in order of stressed value rank.</summary>
public sealed record RunRanking(PortfolioSummary Summary, IReadOnlyList<RankingRow> Rows);
