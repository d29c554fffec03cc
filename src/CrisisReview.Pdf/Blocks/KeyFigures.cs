using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>Cards side by side, all of one size, at most <paramref name="PerRow"/> in a row; labels and notes in at most four lines, values in two.</summary>
public sealed record KeyFigures(IReadOnlyList<KeyFigure> Figures, int PerRow = 4) : Block
{
    private const double EdgeWidth = 2;

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var inRow = Math.Clamp(Figures.Count, 1, Math.Max(1, PerRow));
        var width = (frame.Width - (inRow - 1) * frame.Style.Gutter) / inRow;
        var list = frame.Part.Add(Role.PlainList);
        return Figures.Chunk(inRow).Select((row, index) => LayRow(frame, [.. row.Select(figure => new Card(figure, frame, width, list))], width, index));
    }

    private static DrawnStrip LayRow(Frame frame, Card[] cards, double width, int index)
    {
        var height = cards.LargestOf(card => card.Height);
        return new DrawnStrip(Draw)
        {
            Height = height,
            Before = index == 0 ? frame.Style.BlockGap : frame.Style.Gutter,
        };

        void Draw(PdfPage page, double x, double y)
        {
            for (var i = 0; i < cards.Length; i++)
            {
                cards[i].Draw(page, new Box(x + i * (width + frame.Style.Gutter), y, width, height));
            }
        }
    }

    private sealed class Card
    {
        private readonly Tone _tone;
        private readonly Frame _frame;
        private readonly WrappedText[] _texts;

        public Card(KeyFigure figure, Frame frame, double width, Part list)
        {
            (_tone, _frame) = (figure.Tone, frame);
            var (style, body) = (frame.Style, list.Add(Role.ListItem).Add(Role.ListBody));
            // The spaces part the texts where they are read as one.
            WrappedText Text(string text, TextStyle look, int mostLines) => style.Label(text + " ", look, Inner(width), mostLines, body);
            _texts =
            [
                Text(figure.Label, style.FigureLabel, 4),
                Text(figure.Value, style.FigureValue with { Tone = figure.Tone }, 2),
                .. figure.Note.Length == 0 ? Array.Empty<WrappedText>() : [Text(figure.Note, style.FigureNote, 4)],
            ];
        }

        public double Height => 2 * _frame.Style.BoxPadding - 2 + _texts.SumOf(text => text.Height);

        public void Draw(PdfPage page, Box box)
        {
            var palette = _frame.Style.Palette;
            page.FillRectangle(box, palette.Band);
            page.FillRectangle(box with { Height = EdgeWidth }, palette[_tone]);
            var (x, y) = (box.X + _frame.Style.BoxPadding, box.Y + _frame.Style.BoxPadding);
            foreach (var text in _texts)
            {
                text.Draw(page, x, y, Inner(box.Width));
                y += text.Height;
            }
        }

        private double Inner(double width) => width - 2 * _frame.Style.BoxPadding;
    }
}
