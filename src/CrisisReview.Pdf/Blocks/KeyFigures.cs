using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Blocks;

/// <summary>Cards side by side, all of one size, at most <paramref name="PerRow"/> in a row; labels and notes in at most four lines, values in two.</summary>
public sealed record KeyFigures(IReadOnlyList<KeyFigure> Figures, int PerRow = 4) : Block
{
    private const double EdgeWidth = 2;

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var inRow = Math.Clamp(Figures.Count, 1, Math.Max(1, PerRow));
        var width = (frame.Width - (inRow - 1) * frame.Style.Gutter) / inRow;
        return Figures.Chunk(inRow).Select((row, index) => LayRow(frame, [.. row.Select(figure => new Card(figure, frame, width))], width, index));
    }

    private static DrawnStrip LayRow(Frame frame, Card[] cards, double width, int index)
    {
        var height = cards.Max(card => card.Height);
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

    private sealed class Card(KeyFigure figure, Frame frame, double width)
    {
        private readonly WrappedText _label = Wrap(figure.Label, frame.Style.FigureLabel, frame, width, 4);
        private readonly WrappedText _value = Wrap(figure.Value, frame.Style.FigureValue with { Tone = figure.Tone }, frame, width, 2);
        private readonly WrappedText? _note = figure.Note.Length == 0 ? null : Wrap(figure.Note, frame.Style.FigureNote, frame, width, 4);

        public double Height => 2 * frame.Style.BoxPadding - 2 + _label.Height + _value.Height + (_note?.Height ?? 0);

        public void Draw(PdfPage page, Box box)
        {
            var palette = frame.Style.Palette;
            page.FillRectangle(box, palette.Band);
            page.FillRectangle(box with { Height = EdgeWidth }, palette[figure.Tone]);
            var (x, y, inner) = (box.X + frame.Style.BoxPadding, box.Y + frame.Style.BoxPadding, Inner(frame, box.Width));
            _label.Draw(page, x, y, inner);
            _value.Draw(page, x, y + _label.Height, inner);
            _note?.Draw(page, x, y + _label.Height + _value.Height, inner);
        }

        private static WrappedText Wrap(string text, Styles.TextStyle style, Frame frame, double width, int mostLines) =>
            frame.Style.Label(text, style, Inner(frame, width), mostLines);

        private static double Inner(Frame frame, double width) => width - 2 * frame.Style.BoxPadding;
    }
}
