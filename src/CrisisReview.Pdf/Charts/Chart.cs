using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Charts;

/// <summary>A drawing of numbers. Values place the marks; texts are shown as given, labels in at most three lines. Description says in words what the chart shows, for those who cannot see it; left out, it lists the values.</summary>
public abstract record Chart : Block
{
    public string Description { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>A chart stands a little freer than other blocks, being a picture.</summary>
    private const double FirstGap = 1.3;

    internal sealed override IEnumerable<Strip> Lay(Frame frame)
    {
        var before = frame.Style.BlockGap * FirstGap;
        var figure = frame.Part.AddFigure(Alternative);
        if (Title.Length > 0)
        {
            foreach (var line in LineStrip.Of(frame.Style.Wrap(Title, frame.Style.ChartTitle, frame.Width, figure.Add(Role.Caption)), frame.Width, Align.Left, before))
            {
                line.Keep = Keep.Always;
                yield return line;
            }

            before = 5;
        }

        foreach (var strip in LayChart(frame))
        {
            yield return new FigureStrip(strip, figure, frame.Width, before);
            before = 0;
        }
    }

    internal abstract IEnumerable<Strip> LayChart(Frame frame);

    /// <summary>Kind and values in words: "Bar chart. Receivables: 1.2 m".</summary>
    internal abstract string Summary { get; }

    private string Alternative
    {
        get
        {
            var words = Description.Length > 0 ? Description : Summary;
            return Title.Length > 0 ? $"{Title}: {words}" : words;
        }
    }

    internal static double Finite(double value, string label) =>
        double.IsFinite(value) ? value : throw new InvalidOperationException($"The value of \"{label}\" in a chart is {value}. Give a finite number.");
}
