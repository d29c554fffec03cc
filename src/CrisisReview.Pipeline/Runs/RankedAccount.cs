using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Pipeline.Runs;

/// <summary>An account of a ranked run: its row (null: internal, not ranked) and where its assessment stands.</summary>
public sealed record RankedAccount(AccountId AccountId, ExecutiveId? ExecutiveId, RankingRow? Row, AssessmentLocation Location);
