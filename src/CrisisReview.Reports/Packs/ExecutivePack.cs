using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>An executive's pack: the cover, then a review of each account by value, internal customers last.</summary>
public sealed record ExecutivePack(PackFrame Frame, ExecutiveCover Cover, IReadOnlyList<AccountReview> Reviews)
{
    public static ExecutivePack Of(ExecutivePackInput input, FigureFormat format)
    {
        var cover = ExecutiveCover.Of(input, format);
        var name = $"executives/{input.Executive?.ExecutiveId.Value ?? "shared-desk"}";
        return new(
            PackFrame.Of($"Account reviews: {cover.Owner}", name, input.Run, format),
            cover,
            [.. InOrder(input.Accounts).Select(a => AccountReview.Of(AccountFacts.Of(a, input.Run, format), input.Executive, input.Portfolio, input.RankedAccounts))]);
    }

    private static IEnumerable<AccountReviewInput> InOrder(IEnumerable<AccountReviewInput> accounts) =>
        accounts.OrderBy(a => a.Row?.ValueRank ?? int.MaxValue).ThenBy(a => a.Account.Profile.Account.AccountId);
}
