using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>The entries of a legend, in as many lines as the width asks for.</summary>
internal static class Legend
{
    private const double Swatch = 7;
    private const double AfterSwatch = 4;
    private const double AfterName = 16;

    public static Strip Lay(IReadOnlyList<LegendEntry> entries, Frame frame)
    {
        var style = frame.Style;
        var places = new (double X, int Line)[entries.Count];
        var names = entries.Select(entry => style.Label(entry.Name, style.ChartLabel, frame.Width - Swatch - AfterSwatch, 1)).ToArray();
        var (x, line) = (0.0, 0);
        for (var i = 0; i < places.Length; i++)
        {
            var width = Swatch + AfterSwatch + names[i].WidestLine;
            if (x > 0 && x + width > frame.Width)
            {
                (x, line) = (0, line + 1);
            }

            places[i] = (x, line);
            x += width + AfterName;
        }

        return new DrawnStrip(Draw) { Height = (line + 1) * (style.ChartLabel.Leading + 2), Keep = Keep.Always };

        void Draw(PdfPage page, double left, double top)
        {
            for (var i = 0; i < places.Length; i++)
            {
                var at = left + places[i].X;
                var y = top + places[i].Line * (style.ChartLabel.Leading + 2);
                DrawSwatch(page, entries[i], at, y + (style.ChartLabel.Leading - Swatch) / 2, style);
                names[i].Draw(page, at + Swatch + AfterSwatch, y, frame.Width);
            }
        }
    }

    private static void DrawSwatch(PdfPage page, LegendEntry entry, double x, double y, StyleSheet style)
    {
        if (entry.Mark == Mark.Square)
        {
            page.FillRectangle(new Box(x, y, Swatch, Swatch), style.Palette[entry.Tone]);
        }
        else if (entry.Mark == Mark.Dashes)
        {
            page.Line(x - 1, y + Swatch / 2, x + Swatch + 1, y + Swatch / 2, new Stroke(style.Palette[entry.Tone], 0.9, 3, 1.5));
        }
        else
        {
            page.FillPath(entry.Mark.At(x + Swatch / 2, y + Swatch / 2, Swatch / 2 - 0.5), style.Palette[entry.Tone]);
        }
    }
}
