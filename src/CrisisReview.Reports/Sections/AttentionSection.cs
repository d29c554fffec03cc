using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Sections;

/// <summary>What is to be done for an account, and when it is met.</summary>
internal static class AttentionSection
{
    // "28 May 1998" and its padding.
    private static readonly ColumnWidth DateWidth = ColumnWidth.Fixed(60);

    public static IEnumerable<Block> Actions(ActionTable? actions) => actions is null ? [] :
    [
        Heading("What to do and reach" + (actions.Responsible.Length == 0 ? "" : $"; responsible: {actions.Responsible}, unless named")),
        Lines(actions.Lines),
    ];

    private static Table Lines(IReadOnlyList<ActionLine> actions) => new(
        [
            new Column("Next action", ColumnWidth.Share(1)),
            new Column("By", DateWidth, Align.Right),
            new Column("Objective", ColumnWidth.Share(0.7)),
            NumberColumn.Fit("From", actions.Select(a => a.From), 40),
            NumberColumn.Fit("To", actions.Select(a => a.Target), 40),
            new Column("By", DateWidth, Align.Right),
        ],
        [.. actions.Select(Line)])
    {
        EmptyText = "No rule asks for an action.",
    };

    /// <summary>The plan at the right of other blocks, which have the whole width where there is no plan.</summary>
    public static IEnumerable<Block> PlanBeside(AttentionText? plan, IEnumerable<Block> left, string leftHeading) => plan is null
        ? [Heading(leftHeading), .. left]
        :
        [
            new Columns([Heading(leftHeading), .. left], [Heading("Attention in the coming quarter"), Contacts(plan), .. Hours(plan)], 0.5),
            new Paragraph(RichText.Of(TextRun.Strong("They get: "), string.Join("; ", plan.Deliverables)), ParagraphKind.Small),
        ];

    private static Heading Heading(string text) => new(2, text) { InOutline = false };

    private static Row Line(ActionLine a) =>
        Row.Of(new Cell(RichText.Of(a.Action, new TextRun(a.Responsible.Length == 0 ? "" : $" ({a.Responsible})", Tone: Tone.Muted))), a.Due, a.Objective, a.From, a.Target, a.ReachedBy);

    private static Table Contacts(AttentionText plan) => new(
        [
            new Column("Contact", ColumnWidth.Fixed(80)),
            new Column("When", ColumnWidth.Share(1)),
        ],
        [.. plan.Contacts.Select(c => Row.Of($"{c.Kind}: {c.Pace}", c.Dates))])
    {
        EmptyText = "No contact is planned.",
    };

    private static IEnumerable<Block> Hours(AttentionText plan) =>
    [
        FigureBlocks.Small(plan.Hours),
        .. plan.Remarks.Select(r => new Paragraph(TextRun.Strong(r, Tone.Caution), ParagraphKind.Small)),
    ];
}
