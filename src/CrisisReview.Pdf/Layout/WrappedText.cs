using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>A text broken into lines, ready to draw. An empty text has one empty line.</summary>
internal sealed class WrappedText
{
    private readonly FlatText _text;
    private readonly StyleSheet _sheet;
    // Null for a text of one line, which most are.
    private readonly TextLine[]? _several;
    private readonly TextLine _only;

    public WrappedText(RichText text, TextStyle style, StyleSheet sheet, double width)
    {
        (Style, _sheet) = (style, sheet);
        _text = new FlatText(text);
        _several = new LineBreaker(_text, style, sheet.Fonts, width).Break(out _only, out var count);
        LineCount = count;
    }

    /// <summary>A text that must do with so many lines, for places that cannot grow; more is cut, and an ellipsis says so.</summary>
    public static WrappedText Shortened(RichText text, TextStyle style, StyleSheet sheet, double width, int mostLines, Part part = default)
    {
        var wrapped = new WrappedText(text, style, sheet, width) { Part = part };
        if (wrapped.LineCount <= mostLines)
        {
            return wrapped;
        }

        WrappedText First(int characters) => new(wrapped._text.Shortened(characters), style, sheet, width) { Part = part };
        var (fits, tooMany) = (0, wrapped.LineAt(mostLines - 1).End + 1);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            (fits, tooMany) = First(middle).LineCount <= mostLines ? (middle, tooMany) : (fits, middle);
        }

        // A pair of surrogates is cut before its first half or not at all.
        return First(fits > 0 && char.IsHighSurrogate(wrapped._text.Characters[fits - 1]) ? fits - 1 : fits);
    }

    public TextStyle Style { get; }

    /// <summary>What the text is; decoration leaves it to who draws.</summary>
    public Part Part { get; init; }

    public int LineCount { get; }

    public double Height => LineCount * Style.Leading;

    public double WidestLine
    {
        get
        {
            var widest = 0.0;
            for (var line = 0; line < LineCount; line++)
            {
                widest = Math.Max(widest, LineAt(line).Width);
            }

            return widest;
        }
    }

    /// <summary>The characters of a line as they are shown.</summary>
    public ReadOnlySpan<char> this[int line] => _text.Characters.AsSpan()[LineAt(line).Start..LineAt(line).End];

    public TextLine LineAt(int line) => _several is null ? _only : _several[line];

    /// <summary>Draws all lines; <paramref name="color"/> takes the place of the style's.</summary>
    public void Draw(PdfPage page, double x, double y, double width, Align align = Align.Left, Rgb? color = null)
    {
        for (var line = 0; line < LineCount; line++)
        {
            DrawLine(page, line, x, y + line * Style.Leading, width, align, color);
        }
    }

    public void DrawLine(PdfPage page, int number, double x, double y, double width, Align align, Rgb? color = null)
    {
        var line = Shown(LineAt(number));
        if (line.Start == line.End)
        {
            return;
        }

        x += align switch
        {
            Align.Right => width - line.Width,
            Align.Center => (width - line.Width) / 2,
            _ => 0,
        };
        var own = color ?? _sheet.Palette[Style.Tone];
        var around = page.Part;
        page.Part = around.IsFurniture || Part == Part.Decoration ? around : Part;
        for (int start = line.Start, run = _text.RunAt(start); start < line.End; run++)
        {
            var end = Math.Min(_text.EndOf(run), line.End);
            if (end > start)
            {
                x += DrawPart(page, run, start, end, x, y, own);
                start = end;
            }
        }

        page.Part = around;
    }

    private double DrawPart(PdfPage page, int run, int start, int end, double x, double y, Rgb color)
    {
        var part = _text.Characters.AsSpan()[start..end];
        var (font, manner) = (_sheet.Fonts[_text.FaceOf(run, Style.Face)], _text.MannerOf(run));
        var width = font.WidthOf(part, Style.Size);
        var around = page.Part;
        if (manner?.Link is { } link)
        {
            page.Part = page.AddLink(new Box(x, y, width, Style.Leading), link, part.ToString());
        }

        page.Text(font, Style.Size, manner?.Tone is { } tone ? _sheet.Palette[tone] : color, x, y + Baseline, part);
        page.Part = around;
        return width;
    }

    /// <summary>A line broken at a space is written with it, for its text may be read without its place. The width is of the ink, as before.</summary>
    private TextLine Shown(TextLine line) =>
        line.End > line.Start && line.End < _text.Characters.Length && _text.Characters[line.End] == ' ' ? line with { End = line.End + 1 } : line;

    /// <summary>From the top of a line to its baseline, with ascent and descent centred in the leading.</summary>
    private double Baseline
    {
        get
        {
            var metrics = _sheet.Fonts[Style.Face].Metrics;
            return (Style.Leading + (metrics.Ascent + metrics.Descent) * Style.Size / 1000) / 2;
        }
    }
}
