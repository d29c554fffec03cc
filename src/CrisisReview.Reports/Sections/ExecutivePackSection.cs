using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>An executive's pack: the cover, then the reviews.</summary>
internal static class ExecutivePackSection
{
    public static IEnumerable<Block> Blocks(ExecutivePack pack) =>
    [
        .. Cover(pack.Cover, pack.Frame),
        .. pack.Reviews.SelectMany(review => AccountReviewSection.Blocks(review).Prepend(new PageBreak())),
    ];

    private static IEnumerable<Block> Cover(ExecutiveCover cover, PackFrame frame) =>
    [
        new Title(cover.Owner, cover.Headline, "ACCOUNT REVIEWS"),
        new Heading(1, "The portfolio"),
        FigureBlocks.KeyFigures(cover.KeyFigures),
        .. ScenarioSection.Blocks(cover.Scenario),
        FigureBlocks.Waterfall(cover.Waterfall, cover.Currency),
        new Heading(1, $"Accounts by value, {cover.Currency}"),
        AccountList.Of(cover.Accounts, cover.Total, linked: true),
        .. cover.InternalAccounts.Count == 0 ? Array.Empty<Block>() :
        [
            new Heading(2, "Internal customers") { InOutline = false },
            FigureBlocks.Facts(cover.InternalAccounts, 2),
        ],
        FigureBlocks.Fine(frame.Facts),
    ];
}
