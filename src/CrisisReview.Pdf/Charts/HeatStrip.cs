using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>Rows of cells coloured by intensity, such as weeks along the row and risks down the rows.</summary>
public sealed record HeatStrip(IReadOnlyList<string> Columns, IReadOnlyList<HeatRow> Rows) : Chart
{
    private const double CellHeight = 17;
    private const double Between = 1.2;

    public Tone Tone { get; init; } = Tone.Bad;

    /// <summary>Share of the width that labels take; nothing when no row has a label.</summary>
    public double LabelShare { get; init; } = 0.2;

    internal override IEnumerable<Strip> LayChart(Frame frame)
    {
        var labels = Rows.Any(row => row.Label.Length > 0) ? frame.Width * LabelShare : 0;
        var width = (frame.Width - labels) / Math.Max(1, Columns.Count);
        yield return LayColumns(frame, labels, width);
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Cells.Count != Columns.Count)
            {
                throw new InvalidOperationException($"The row \"{Rows[i].Label}\" has {Rows[i].Cells.Count} cells for {Columns.Count} columns. Give every column a cell.");
            }

            yield return LayRow(frame, Rows[i], labels, width, i < Rows.Count - 1 ? Keep.Group : Keep.None);
        }
    }

    internal override string Summary =>
        "Heat strip. " + string.Join("; ", Rows.Select(row => (row.Label.Length > 0 ? row.Label + ": " : "") + string.Join(", ", row.Cells.Zip(Columns, NameOf))));

    /// <summary>A cell without a text is read by its intensity, in per cent.</summary>
    private static string NameOf(HeatCell cell, string column) =>
        column + " " + (cell.Text.Length > 0 ? cell.Text : (100 * cell.Intensity).ToString("0", System.Globalization.CultureInfo.InvariantCulture) + " %");

    private DrawnStrip LayColumns(Frame frame, double labels, double width)
    {
        var names = Columns.Select(name => frame.Style.Label(name, frame.Style.ChartLabel with { Tone = Tone.Muted }, width)).ToArray();
        var height = names.LargestOf(name => name.Height);
        return new DrawnStrip(Draw) { Height = height + 2, Keep = Keep.Always };

        void Draw(PdfPage page, double x, double y)
        {
            for (var i = 0; i < names.Length; i++)
            {
                names[i].Draw(page, x + labels + i * width, y + height - names[i].Height, width, Align.Center);
            }
        }
    }

    private DrawnStrip LayRow(Frame frame, HeatRow row, double labels, double width, Keep keep)
    {
        var style = frame.Style;
        var label = style.Label(row.Label, style.ChartLabel, Math.Max(1, labels - 10));
        var texts = row.Cells.Select(cell => style.Label(cell.Text, style.ChartLabel, width - Between)).ToArray();
        var height = Math.Max(Math.Max(CellHeight, label.Height), texts.LargestOf(text => text.Height));
        return new DrawnStrip(Draw) { Height = height + Between, Keep = keep };

        void Draw(PdfPage page, double x, double y)
        {
            label.Draw(page, x, y + (height - label.Height) / 2, width);
            for (var i = 0; i < texts.Length; i++)
            {
                var box = new Box(x + labels + i * width, y, width - Between, height);
                var ground = style.Palette.Band.Towards(style.Palette[Tone], Finite(row.Cells[i].Intensity, row.Label));
                page.FillRectangle(box, ground);
                texts[i].Draw(page, box.X, y + (height - texts[i].Height) / 2, box.Width, Align.Center, style.Palette.TextOn(ground));
            }
        }
    }
}
