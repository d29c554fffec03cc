using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The coming quarter of an executive: hours, weeks and visits.</summary>
internal static class QuarterSection
{
    public static IEnumerable<Block> Hours(QuarterHours hours) =>
    [
        new Heading(1, "The coming quarter"),
        FigureBlocks.KeyFigures(hours.Figures),
        FigureBlocks.Small(hours.Balance),
    ];

    public static Block Weeks(VisitCalendar calendar)
    {
        var most = Math.Max(0.01m, calendar.Weeks.Max(w => w.Hours));
        return new HeatStrip(
            [.. calendar.Weeks.Select(w => w.Week)],
            [Row("Visits and ideas", w => w.Visits), Row("Calls", w => w.Calls)])
        {
            Title = "Contacts by week, from its Monday; the darker, the more hours",
            Description = string.Join("; ", calendar.Weeks.Select(w => $"{w.Week}: {Or(w.Visits)} visits and ideas sessions, {Or(w.Calls)} calls")),
            Tone = Tone.Accent,
            LabelShare = 0.14,
        };

        HeatRow Row(string label, Func<CalendarWeek, string> text) =>
            new(label, [.. calendar.Weeks.Select(w => new HeatCell(text(w).Length == 0 ? 0 : (double)(w.Hours / most) * 0.7, text(w)))]);
    }

    public static IEnumerable<Block> SteppedDown(IReadOnlyList<string> sentences) =>
    [
        new Callout(Tone.Caution, "Stepped down", [new ItemList([.. sentences.Select(s => (RichText)s)])]),
    ];

    public static IEnumerable<Block> Meetings(VisitCalendar calendar) => calendar.Meetings.Count == 0 ? [] :
    [
        new Heading(1, "Visits week by week"),
        new Table(
            [new Column("Week of", ColumnWidth.Fixed(64)), new Column("Whom to see", ColumnWidth.Share(1))],
            [.. calendar.Meetings.Select(m => Row.Of(m.Label, m.Text))]),
    ];

    private static string Or(string count) => count.Length == 0 ? "no" : count;
}
