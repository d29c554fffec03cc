using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Pages;

/// <summary>An outline of lines and curves, in points from the page's top left corner.</summary>
public sealed class PdfPath
{
    private readonly List<(char Operator, double X1, double Y1, double X2, double Y2, double X, double Y)> _segments = [];

    public PdfPath MoveTo(double x, double y) => Add('m', x, y);

    public PdfPath LineTo(double x, double y) => Add('l', x, y);

    /// <summary>A cubic Bézier curve with its two control points.</summary>
    public PdfPath CurveTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        _segments.Add(('c', x1, y1, x2, y2, x, y));
        return this;
    }

    public PdfPath Close() => Add('h', 0, 0);

    public static PdfPath Circle(double x, double y, double radius) =>
        RoundedRectangle(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius);

    public static PdfPath RoundedRectangle(Box box, double radius)
    {
        // The distance of the control points that keeps a quarter circle within 0.03 % of its radius.
        const double roundness = 0.5523;
        var r = Math.Min(radius, Math.Min(box.Width, box.Height) / 2);
        var k = r * (1 - roundness);
        var (left, top, right, bottom) = (box.X, box.Y, box.Right, box.Bottom);
        return new PdfPath()
            .MoveTo(left + r, top).LineTo(right - r, top)
            .CurveTo(right - k, top, right, top + k, right, top + r).LineTo(right, bottom - r)
            .CurveTo(right, bottom - k, right - k, bottom, right - r, bottom).LineTo(left + r, bottom)
            .CurveTo(left + k, bottom, left, bottom - k, left, bottom - r).LineTo(left, top + r)
            .CurveTo(left, top + k, left + k, top, left + r, top).Close();
    }

    internal void Write(ByteWriter writer, double pageHeight)
    {
        foreach (var segment in _segments)
        {
            if (segment.Operator == 'c')
            {
                Point(writer, segment.X1, pageHeight - segment.Y1);
                Point(writer, segment.X2, pageHeight - segment.Y2);
            }

            if (segment.Operator != 'h')
            {
                Point(writer, segment.X, pageHeight - segment.Y);
            }

            writer.Byte((byte)segment.Operator);
            writer.Byte((byte)'\n');
        }
    }

    private static void Point(ByteWriter writer, double x, double y)
    {
        writer.Number(x);
        writer.Byte((byte)' ');
        writer.Number(y);
        writer.Byte((byte)' ');
    }

    private PdfPath Add(char @operator, double x, double y)
    {
        _segments.Add((@operator, 0, 0, 0, 0, x, y));
        return this;
    }
}
