using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Pages;

/// <summary>Writes a page's content stream. Colours, fonts and line styles are set only when they change; neighbouring texts share one text object, neighbouring drawings of one part one marked content.</summary>
internal sealed class PageContent(int page, double pageHeight) : IDisposable
{
    private readonly ByteWriter _writer = new(8192);
    private SavedState? _saved;
    private GraphicsState _state = GraphicsState.Initial;
    private bool _inText;
    private Part? _marked;
    private bool _markedInText;
    private int _marks;
    // Where the current text object's line starts, in hundredths of a point: moves are relative to it and must not gather rounding.
    private long _lineX;
    private long _lineY;

    /// <summary>What is drawn next is.</summary>
    public Part Part { get; set; }

    public void Text(EmbeddedFont font, double size, Rgb color, double x, double baseline, ReadOnlySpan<char> text)
    {
        EndMark(unless: Part);
        EnterText();
        BeginMark();
        SetFill(color);
        SetFont(font, size);
        MoveTo(ByteWriter.InHundredths(x), ByteWriter.InHundredths(pageHeight - baseline));
        _writer.Byte((byte)'(');
        foreach (var rune in text.EnumerateRunes())
        {
            _writer.LiteralCode(font.CodeOf(rune));
        }

        _writer.Write(")Tj\n"u8);
    }

    public void FillRectangle(Box box, Rgb color)
    {
        BeginPath();
        SetFill(color);
        Rectangle(box);
        _writer.Write("f\n"u8);
    }

    public void StrokeRectangle(Box box, Stroke stroke)
    {
        BeginPath();
        SetStroke(stroke);
        Rectangle(box);
        _writer.Write("S\n"u8);
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        BeginPath();
        SetStroke(stroke);
        Numbers(x1, pageHeight - y1);
        _writer.Write("m "u8);
        Numbers(x2, pageHeight - y2);
        _writer.Write("l S\n"u8);
    }

    public void FillPath(PdfPath path, Rgb color)
    {
        BeginPath();
        SetFill(color);
        path.Write(_writer, pageHeight);
        _writer.Write("f\n"u8);
    }

    public void StrokePath(PdfPath path, Stroke stroke)
    {
        BeginPath();
        SetStroke(stroke);
        path.Write(_writer, pageHeight);
        _writer.Write("S\n"u8);
    }

    public void BeginClip(Box box)
    {
        EndMark();
        LeaveText();
        _saved = new(_state, _saved);
        _writer.Write("q\n"u8);
        Rectangle(box);
        _writer.Write("W n\n"u8);
    }

    public void EndClip()
    {
        var saved = _saved ?? throw new InvalidOperationException("A page has an EndClip without its BeginClip.");
        EndMark();
        LeaveText();
        (_state, _saved) = (saved.State, saved.Before);
        _writer.Write("Q\n"u8);
    }

    /// <summary>The whole stream. Throws when a clip was begun and not ended.</summary>
    public ByteWriter Finish()
    {
        if (_saved is not null)
        {
            throw new InvalidOperationException("A page has a BeginClip without its EndClip.");
        }

        EndMark();
        LeaveText();
        return _writer;
    }

    public void Dispose() => _writer.Dispose();

    private void EnterText()
    {
        if (!_inText)
        {
            _writer.Write("BT\n"u8);
            (_inText, _lineX, _lineY) = (true, 0, 0);
        }
    }

    /// <summary>Marked content that begins inside a text object must end inside it.</summary>
    private void LeaveText()
    {
        if (_inText)
        {
            if (_markedInText)
            {
                EndMark();
            }

            _writer.Write("ET\n"u8);
            _inText = false;
        }
    }

    private void BeginPath()
    {
        EndMark(unless: Part);
        LeaveText();
        BeginMark();
    }

    /// <summary>Says to whose part belongs what follows, unless it was said already.</summary>
    private void BeginMark()
    {
        if (_marked is not null)
        {
            return;
        }

        if (Part.Tree is { } tree)
        {
            _writer.Write(tree.Elements[Part.Number].Role.Name());
            _writer.Write("<</MCID "u8);
            _writer.Integer(_marks);
            _writer.Write(">>BDC\n"u8);
            tree.AddContent(Part, page, _marks++);
        }
        else
        {
            _writer.Write(Part.IsFurniture ? "/Artifact<</Type/Pagination>>BDC\n"u8 : "/Artifact BMC\n"u8);
        }

        (_marked, _markedInText) = (Part, _inText);
    }

    private void EndMark(Part? unless = null)
    {
        if (_marked is null || _marked == unless)
        {
            return;
        }

        if (_inText && !_markedInText)
        {
            LeaveText();
        }

        _writer.Write("EMC\n"u8);
        (_marked, _markedInText) = (null, false);
    }

    private void MoveTo(long x, long y)
    {
        _writer.Hundredths(x - _lineX);
        _writer.Byte((byte)' ');
        _writer.Hundredths(y - _lineY);
        _writer.Write(" Td"u8);
        (_lineX, _lineY) = (x, y);
    }

    private void SetFont(EmbeddedFont font, double size)
    {
        if (_state.Font != font || _state.FontSize != size)
        {
            _writer.Write("/F"u8);
            _writer.Integer(font.Number);
            _writer.Byte((byte)' ');
            _writer.Number(size);
            _writer.Write(" Tf\n"u8);
            (_state.Font, _state.FontSize) = (font, size);
        }
    }

    private void SetFill(Rgb color)
    {
        if (_state.Fill != color)
        {
            Color(color);
            _writer.Write("rg\n"u8);
            _state.Fill = color;
        }
    }

    private void SetStroke(Stroke stroke)
    {
        if (_state.Stroke.Color != stroke.Color)
        {
            Color(stroke.Color);
            _writer.Write("RG\n"u8);
        }

        if (_state.Stroke.Width != stroke.Width)
        {
            _writer.Number(stroke.Width);
            _writer.Write(" w\n"u8);
        }

        if (_state.Stroke.Dash != stroke.Dash || _state.Stroke.Gap != stroke.Gap)
        {
            SetDash(stroke);
        }

        _state.Stroke = stroke;
    }

    private void SetDash(Stroke stroke)
    {
        _writer.Byte((byte)'[');
        if (stroke.Dash > 0)
        {
            Numbers(stroke.Dash, stroke.Gap);
        }

        _writer.Write("] 0 d\n"u8);
    }

    private void Rectangle(Box box)
    {
        Numbers(box.X, pageHeight - box.Bottom);
        Numbers(box.Width, box.Height);
        _writer.Write("re "u8);
    }

    private void Color(Rgb color)
    {
        Component(color.Red);
        Component(color.Green);
        Component(color.Blue);
    }

    private void Component(byte value)
    {
        _writer.Thousandths((long)Math.Round(value * 1000 / 255.0));
        _writer.Byte((byte)' ');
    }

    private void Numbers(double first, double second)
    {
        _writer.Number(first);
        _writer.Byte((byte)' ');
        _writer.Number(second);
        _writer.Byte((byte)' ');
    }
}
