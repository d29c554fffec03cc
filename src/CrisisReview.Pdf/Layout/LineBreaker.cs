using System.Text;
using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>Breaks a text into lines no wider than a limit: at line feeds, else at the last white space, hyphen or slash that fits, else inside a word too long for a line.</summary>
internal ref struct LineBreaker(FlatText text, TextStyle style, FontFamily fonts, double limit)
{
    /// <summary>Below what any printer shows; sums of widths may differ by rounding.</summary>
    private const double Tolerance = 0.001;

    // Null while there is but one, as most texts have. An array, not the framework's list, which would be compiled anew for these lines in every process.
    private TextLine[]? _several;
    private int _count;
    private TextLine _only;
    private int _start;
    private int _inkEnd;
    private double _inkWidth;
    private double _width;
    // The last place the line may be broken at: where the next line would begin, and this line's end and width then.
    private int _next;
    private int _breakEnd;
    private double _breakWidth;

    /// <summary>The lines: one, or, where there are more, all at the front of an array.</summary>
    public TextLine[]? Break(out TextLine only, out int count)
    {
        var characters = text.Characters;
        var (run, font) = (-1, default(TrueTypeFont)!);
        for (var at = 0; at < characters.Length;)
        {
            Rune.DecodeFromUtf16(characters.AsSpan(at), out var rune, out var length);
            if (run < 0 || at >= text.EndOf(run) || (run > 0 && at < text.EndOf(run - 1)))
            {
                // Wrapping may go back into an earlier run.
                run = text.RunAt(at, run > 0 && at >= text.EndOf(run - 1) ? run : 0);
                font = fonts[text.FaceOf(run, style.Face)];
            }

            at = Take(rune, at, length, font.AdvanceOf(rune.Value) * style.Size / 1000);
        }

        End(characters.Length);
        (only, count) = (_only, _count);
        return _several;
    }

    /// <summary>Puts a character on the line, or ends the line before it; the answer is where to go on.</summary>
    private int Take(Rune rune, int at, int length, double advance)
    {
        var after = at + length;
        if (rune.Value == '\n')
        {
            End(after);
            return after;
        }

        if (IsSpace(rune))
        {
            TakeSpace(after, advance);
            return after;
        }

        if (_width + advance > limit + Tolerance && at > _start)
        {
            return Wrap(at);
        }

        _width += advance;
        (_inkEnd, _inkWidth) = (after, _width);
        if (BreaksAfter(at, after))
        {
            (_next, _breakEnd, _breakWidth) = (after, after, _width);
        }

        return after;
    }

    private void TakeSpace(int after, double advance)
    {
        if (_inkEnd == _start)
        {
            // White space at the beginning of a line is not shown.
            Begin(after);
            return;
        }

        (_next, _breakEnd, _breakWidth) = (after, _inkEnd, _inkWidth);
        _width += advance;
    }

    private int Wrap(int at)
    {
        if (_next <= _start)
        {
            (_next, _breakEnd, _breakWidth) = (at, _inkEnd, _inkWidth);
        }

        Add(new TextLine(_start, _breakEnd, _breakWidth));
        Begin(_next);
        return _start;
    }

    private void End(int next)
    {
        Add(new TextLine(_start, _inkEnd, _inkWidth));
        Begin(next);
    }

    private void Add(TextLine line)
    {
        if (_count > 0)
        {
            _several ??= FirstLines();
            if (_count == _several.Length)
            {
                var larger = new TextLine[2 * _count];
                Array.Copy(_several, larger, _count);
                _several = larger;
            }

            _several[_count] = line;
        }

        (_only, _count) = (line, _count + 1);
    }

    private readonly TextLine[] FirstLines()
    {
        var lines = new TextLine[4];
        lines[0] = _only;
        return lines;
    }

    private void Begin(int start)
    {
        (_start, _inkEnd, _next, _breakEnd) = (start, start, start, start);
        (_inkWidth, _width, _breakWidth) = (0, 0, 0);
    }

    private static bool IsSpace(Rune rune) => rune.Value switch
    {
        ' ' or 0x200B or 0x3000 => true,
        // No-break space, figure space, narrow no-break space: they are there to prevent a break.
        0x00A0 or 0x2007 or 0x202F => false,
        _ => rune.Value > 0x7F && Rune.IsWhiteSpace(rune),
    };

    /// <summary>After a hyphen, dash or slash between letters: not in "-5" or "3/4".</summary>
    private readonly bool BreaksAfter(int at, int after)
    {
        var characters = text.Characters;
        return characters[at] is '-' or '\u2010' or '\u2013' or '\u2014' or '/'
            && at > _start && after < characters.Length
            && char.IsLetter(characters[at - 1]) && char.IsLetter(characters[after]);
    }
}
