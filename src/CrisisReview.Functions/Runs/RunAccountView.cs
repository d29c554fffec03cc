using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Functions.Runs;

/// <summary>One account of a run with everything that its figures come from.</summary>
internal sealed record RunAccountView(
    RankingRowView? Ranking,
    IReadOnlyList<RankingReason> Reasons,
    SegmentReason? SegmentReason,
    AccountImpact Impact,
    AccountProfile Profile,
    ExecutiveId? PlannedExecutiveId,
    AccountAttention? Attention)
{
    public static RunAccountView Of(RunAccount account) => new(
        account.Ranked.Row is { } row ? RankingRowView.Of(row) : null,
        account.Ranked.Row?.Reasons ?? [],
        account.Ranked.Row is { } placed ? SegmentReason.Of(placed) : null,
        account.Assessed.Impact,
        account.Assessed.Profile,
        account.Ranked.ExecutiveId,
        account.Attention);
}
