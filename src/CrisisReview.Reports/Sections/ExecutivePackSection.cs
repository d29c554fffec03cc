using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>An executive's pack: the cover, then the reviews.</summary>
internal static class ExecutivePackSection
{
    // The management pack has them all.
    private const int MostExceptions = 2;

    public static IEnumerable<Block> Blocks(ExecutivePack pack) =>
    [
        .. Portfolio(pack.Cover),
        .. pack.Cover.Accounts.Count == 0 ? Array.Empty<Block>() : [new PageBreak()],
        .. Accounts(pack.Cover, pack.Frame),
        .. pack.Reviews.SelectMany(review => AccountReviewSection.Blocks(review).Prepend(new PageBreak())),
    ];

    /// <summary>One page, however many accounts there are.</summary>
    private static IEnumerable<Block> Portfolio(ExecutiveCover cover) =>
    [
        new Title(cover.Owner, cover.Headline, "ACCOUNT REVIEWS"),
        new Heading(1, "The portfolio"),
        FigureBlocks.KeyFigures(cover.KeyFigures),
        .. cover.Map is { } map ? [PortfolioMapSection.Of(map)] : Array.Empty<Block>(),
        .. cover.Hours is { } hours ? QuarterSection.Hours(hours) : [],
        .. cover.Calendar is { } weeks ? [QuarterSection.Weeks(weeks)] : Array.Empty<Block>(),
    ];

    private static IEnumerable<Block> Accounts(ExecutiveCover cover, PackFrame frame) =>
    [
        new Heading(1, "What the crisis takes"),
        FigureBlocks.Waterfall(cover.Waterfall, cover.Currency, PackStyle.ReviewWaterfallHeight),
        new Heading(1, $"Accounts by value, {cover.Currency}"),
        AccountList.Of(cover.Accounts, cover.Total, linked: true),
        .. cover.Note is { } note ? [FigureBlocks.Small(note)] : Array.Empty<Block>(),
        .. cover.InternalAccounts.Count == 0 ? Array.Empty<Block>() :
        [
            new Heading(2, "Internal customers") { InOutline = false },
            FigureBlocks.Facts(cover.InternalAccounts, 2),
        ],
        .. cover.Hours is { SteppedDown: { Count: > 0 } steppedDown } ? QuarterSection.SteppedDown(steppedDown) : [],
        .. cover.Calendar is { } calendar ? QuarterSection.Meetings(calendar) : [],
        .. ScenarioSection.Blocks(cover.Scenario, MostExceptions),
        FigureBlocks.Fine(frame.Facts),
    ];
}
