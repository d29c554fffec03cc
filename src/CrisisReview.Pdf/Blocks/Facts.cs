using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Blocks;

/// <summary>Facts in a grid, read along the rows. A row taller than a page is set as paragraphs.</summary>
public sealed record Facts(IReadOnlyList<Fact> Items, int PerRow = 3) : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var width = (frame.Width - (PerRow - 1) * frame.Style.Gutter) / PerRow;
        var list = frame.Part.Add(Role.PlainList);
        for (var first = 0; first < Items.Count; first += PerRow)
        {
            var row = new FactRow(Items, first, Math.Min(PerRow, Items.Count - first), frame, list, width);
            if (row.Height <= frame.Height)
            {
                row.Before = first == 0 ? frame.Style.BlockGap : frame.Style.ParagraphGap;
                yield return row;
                continue;
            }

            foreach (var line in row.Paragraphs())
            {
                yield return line;
            }
        }
    }

    /// <summary>Facts side by side, their values in one line.</summary>
    private sealed class FactRow : Strip
    {
        private readonly WrappedText[] _labels;
        private readonly WrappedText[] _values;
        private readonly double _labelHeight;
        private readonly Frame _frame;
        private readonly double _width;

        public FactRow(IReadOnlyList<Fact> facts, int first, int count, Frame frame, Part list, double width)
        {
            (_frame, _width) = (frame, width);
            (_labels, _values) = (new WrappedText[count], new WrappedText[count]);
            var valueHeight = 0.0;
            for (var i = 0; i < count; i++)
            {
                var (fact, body) = (facts[first + i], list.Add(Role.ListItem).Add(Role.ListBody));
                // The space parts label and value where they are read as one.
                _labels[i] = frame.Style.Wrap(fact.Label + " ", frame.Style.FigureLabel, width, body);
                _values[i] = frame.Style.Wrap(fact.Value, frame.Style.Body, width, body);
                (_labelHeight, valueHeight) = (Math.Max(_labelHeight, _labels[i].Height), Math.Max(valueHeight, _values[i].Height));
            }

            Height = _labelHeight + valueHeight;
        }

        /// <summary>The facts one below the other, as lines that pages may break between.</summary>
        public IEnumerable<Strip> Paragraphs()
        {
            for (var i = 0; i < _labels.Length; i++)
            {
                foreach (var line in LineStrip.Of(_labels[i], _width, Align.Left, _frame.Style.ParagraphGap))
                {
                    line.Keep = Keep.Always;
                    yield return line;
                }

                foreach (var line in LineStrip.Of(_values[i], _width, Align.Left, _frame.Style.ParagraphGap))
                {
                    yield return line;
                }
            }
        }

        protected override void Draw(PdfPage page, double x, double y)
        {
            for (var i = 0; i < _labels.Length; i++, x += _width + _frame.Style.Gutter)
            {
                _labels[i].Draw(page, x, y + _labelHeight - _labels[i].Height, _width);
                _values[i].Draw(page, x, y + _labelHeight, _width);
            }
        }
    }
}
