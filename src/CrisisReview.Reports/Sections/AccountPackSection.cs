using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The pack of one account: the run after the review, which comes first.</summary>
internal static class AccountPackSection
{
    public static IEnumerable<Block> Blocks(AccountPack pack) =>
    [
        .. AccountReviewSection.Blocks(pack.Review),
        FigureBlocks.Fine(pack.Frame.Facts),
    ];
}
