using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Sections;

/// <summary>The review of one account: who they are, what the crisis does, what is open, and what to ask.</summary>
internal static class AccountReviewSection
{
    public static IEnumerable<Block> Blocks(AccountReview review) =>
    [
        new Heading(1, review.Name) { Target = AccountList.Target(review.AccountId) },
        new Paragraph(RichText.Of(TextRun.Strong(review.Headline + " "), TextRun.Strong(string.Join(" · ", review.Flags), Tone.Caution))),
        .. review.Segment is { } segment ? [Segment(segment)] : Array.Empty<Block>(),
        FigureBlocks.KeyFigures(review.KeyFigures),
        new Heading(2, $"Who they are; {review.Currency}, shares of revenue") { InOutline = false },
        FigureBlocks.Facts([new("Customer number", review.AccountId), .. review.Profile], 5),
        FigureBlocks.Fine(review.Marks),
        new Heading(2, "What the crisis does to them") { InOutline = false },
        new Columns([Abilities(review.Abilities)], [.. Rank(review.Rank)], 0.5),
        FigureBlocks.Waterfall(review.Waterfall, review.Currency, PackStyle.ReviewWaterfallHeight),
        .. AttentionSection.Actions(review.Actions),
        .. AttentionSection.PlanBeside(review.Attention, FigureBlocks.Ageing(review.Receivables), $"Receivables by age, {review.Currency}"),
        .. OpenItemsSection.Blocks(review),
        .. VisitSection.Blocks(review),
    ];

    private static Paragraph Segment(SegmentText segment) =>
        new(RichText.Of(TextRun.Strong($"{segment.Name}. Score {segment.Score}", Tone.Accent), new TextRun($" = {segment.Parts}", Tone: Tone.Muted)), ParagraphKind.Small);

    private static BarChart Abilities(IReadOnlyList<AbilityLine> abilities) =>
        new([.. abilities.Select(a => new BarRow($"{a.Name}\n{a.Meaning}; {a.Grade}", new Bar(1, a.Before, Tone.Soft), new Bar((double)a.Remaining, a.After)))])
        {
            Title = "Abilities, before and after",
            Description = string.Join(", ", abilities.Select(a => $"{a.Name} {a.After}")),
            Legend = [new LegendEntry("Before", Tone.Soft), new LegendEntry("After", Tone.Accent)],
            LabelShare = 0.54,
        };

    private static IEnumerable<Block> Rank(RankStory rank) =>
    [
        new Facts([new Fact("Value rank before", rank.Before), new Fact("Value rank after", rank.After), new Fact("Moved", rank.Movement), new Fact("Exposure rank", rank.Exposure)], 2),
        new ItemList([.. rank.Why.Select(w => (RichText)w)]),
    ];
}
