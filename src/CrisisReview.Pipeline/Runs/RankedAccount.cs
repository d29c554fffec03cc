using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Pipeline.Runs;

/// <summary>An account of a ranked run: who looks after it by the run's plan (null: the shared desk), its row (null: internal, not ranked), where its assessment
/// stands, and where its attention plan does (null: internal).</summary>
public sealed record RankedAccount(AccountId AccountId, ExecutiveId? ExecutiveId, RankingRow? Row, AssessmentLocation Location, FileRange? Attention);
