using CrisisReview.Domain.Accounts;
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
    AccountProfile Profile)
{
    public static RunAccountView Of(RankedAccount ranked, AssessedAccount assessed) => new(
        ranked.Row is { } row ? RankingRowView.Of(row) : null,
        ranked.Row?.Reasons ?? [],
        ranked.Row is { } placed ? SegmentReason.Of(placed) : null,
        assessed.Impact,
        assessed.Profile);
}
