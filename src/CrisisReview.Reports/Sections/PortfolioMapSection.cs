using CrisisReview.Domain.Ranking;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The map of an executive's accounts.</summary>
internal static class PortfolioMapSection
{
    public static Block Of(PortfolioMap map) =>
        new ScatterMap([.. map.Points.Select(Point)], Axis(map.Value), Axis(map.Exposure))
        {
            Title = map.Title,
            Description = string.Join("; ", map.Points.Select(p => p.Words)),
            Parity = map.Parity,
            Unnamed = "Points without a name stand too close together; the list has them all.",
            Legend = [.. map.Points.Select(p => p.Segment).OfType<Segment>().Distinct().Order().Select(s => new LegendEntry(AttentionWords.Of(s), ToneOf(s), MarkOf(s)))],
            Height = PackStyle.MapHeight,
        };

    private static ScatterPoint Point(MapPoint point) =>
        new(point.Name, (double)point.Value, (double)point.Exposure, ToneOf(point.Segment), MarkOf(point.Segment));

    private static ScatterAxis Axis(MapAxis axis) => new(axis.Title, [.. axis.Ticks.Select(t => new AxisTick((double)t.Value, t.Text))]);

    private static Tone ToneOf(Segment? segment) => segment switch
    {
        Segment.Protect => Tone.Bad,
        Segment.Grow => Tone.Good,
        Segment.SecureCash => Tone.Caution,
        Segment.Automate => Tone.Muted,
        null => Tone.Accent,
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };

    private static Mark MarkOf(Segment? segment) => segment switch
    {
        Segment.Protect => Mark.Diamond,
        Segment.Grow => Mark.Triangle,
        Segment.SecureCash => Mark.Square,
        _ => Mark.Circle,
    };
}
