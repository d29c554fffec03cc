using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Charts;

/// <summary>Bars of parts side by side. Each bar fills the width, or, with CommonScale, all are drawn to the scale of the largest.</summary>
public sealed record StackedBars(IReadOnlyList<StackedRow> Rows, IReadOnlyList<LegendEntry> Legend) : Chart
{
    private const double BarHeight = 18;
    private const double RowGap = 5;
    private const double BetweenParts = 0.8;
    private const double TextMargin = 3;

    public bool CommonScale { get; init; }

    /// <summary>Share of the width that labels take; nothing when no row has a label.</summary>
    public double LabelShare { get; init; } = 0.2;

    internal override IEnumerable<Strip> LayChart(Frame frame)
    {
        if (Legend.Count > 0)
        {
            yield return Charts.Legend.Lay(Legend, frame);
        }

        var labels = Rows.Any(row => row.Label.Length > 0) ? frame.Width * LabelShare : 0;
        var largest = Rows.LargestOf(Sum);
        for (var i = 0; i < Rows.Count; i++)
        {
            var scale = BarScale.Between(0, CommonScale ? largest : Sum(Rows[i]), 0, frame.Width - labels);
            yield return LayRow(frame, Rows[i], labels, scale, i == 0 ? 3 : RowGap, i < Rows.Count - 1 ? Keep.Group : Keep.None);
        }
    }

    internal override string Summary =>
        "Stacked bars. " + string.Join("; ", Rows.Select(row => (row.Label.Length > 0 ? row.Label + ": " : "") + string.Join(", ", row.Parts.Select(NameOf))));

    private string NameOf(Bar part, int index) => index < Legend.Count ? $"{Legend[index].Name} {part.Text}" : part.Text;

    private static DrawnStrip LayRow(Frame frame, StackedRow row, double labels, BarScale scale, double before, Keep keep)
    {
        var label = labels == 0 ? null : frame.Style.Label(row.Label, frame.Style.ChartLabel, labels - 10);
        var height = Math.Max(BarHeight, label?.Height ?? 0);
        return new DrawnStrip(Draw) { Height = height, Before = before, Keep = keep };

        void Draw(PdfPage page, double x, double y)
        {
            label?.Draw(page, x, y + (height - label.Height) / 2, labels);
            var (left, top) = (x + labels, y + (height - BarHeight) / 2);
            foreach (var part in row.Parts)
            {
                var width = Positive(part, row) * scale.PointsPerUnit;
                DrawPart(page, part, new Box(left, top, Math.Max(0, width - BetweenParts), BarHeight), frame);
                left += width;
            }
        }
    }

    private static void DrawPart(PdfPage page, Bar part, Box box, Frame frame)
    {
        var style = frame.Style;
        var ground = style.Palette[part.Tone];
        page.FillRectangle(box, ground);
        if (part.Text.Length > 0 && style.WidthOf(part.Text, style.ChartLabel) + 2 * TextMargin <= box.Width)
        {
            style.Wrap(part.Text, style.ChartLabel, double.MaxValue)
                .Draw(page, box.X, box.Y + (BarHeight - style.ChartLabel.Leading) / 2, box.Width, Align.Center, style.Palette.TextOn(ground));
        }
    }

    private static double Sum(StackedRow row) => row.Parts.SumOf(part => Positive(part, row));

    private static double Positive(Bar part, StackedRow row) => Math.Max(0, Finite(part.Value, row.Label));
}
