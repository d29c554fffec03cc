using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The pack of one account: run and scenario after the review, which comes first.</summary>
internal static class AccountPackSection
{
    public static IEnumerable<Block> Blocks(AccountPack pack) =>
    [
        .. AccountReviewSection.Blocks(pack.Review),
        .. ScenarioSection.Blocks(pack.Scenario),
        FigureBlocks.Fine(pack.Frame.Facts),
    ];
}
