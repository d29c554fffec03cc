using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Which rows of a ranking, in which order. Internal accounts have no row and are left out, and so is what lies outside the scope (null: nothing does).</summary>
public sealed record RankingQuery(RankingSort Sort = RankingSort.Exposure, ExecutiveId? Executive = null, Segment? Segment = null, AccountScope? Scope = null)
{
    public IReadOnlyList<RankedAccount> Apply(IReadOnlyList<RankedAccount> accounts)
    {
        var rows = accounts.Where(account => account.Row is not null
            && (Executive is null || account.ExecutiveId == Executive)
            && (Segment is null || account.Row.Segment == Segment)
            && (Scope?.Covers(account.ExecutiveId) ?? true));
        return [.. Sort switch
        {
            RankingSort.Exposure => rows.OrderBy(account => account.Row!.ExposureRank ?? account.Row.BaselineExposureRank),
            RankingSort.Value => rows.OrderBy(account => account.Row!.StressedValueRank),
            RankingSort.Movement => rows.OrderByDescending(account => Math.Abs(account.Row!.Movement)).ThenBy(account => account.AccountId),
            _ => throw new InvalidOperationException($"{Sort} is no order of a ranking."),
        }];
    }
}
