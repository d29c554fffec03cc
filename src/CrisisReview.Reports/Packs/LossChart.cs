using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>How often the loss of the book is how large.</summary>
public static class LossChart
{
    private const int MostBars = 16;

    /// <summary>Bars of equal width, from the smallest loss on; none where nothing was simulated.</summary>
    public static IReadOnlyList<LossBar> Of(PortfolioSummary book, FigureFormat format)
    {
        if (book is not { Histogram: { } histogram, Percentiles: { } percentiles })
        {
            return [];
        }

        var together = (histogram.Shares.Count + MostBars - 1) / MostBars;
        return
        [
            .. histogram.Shares.Chunk(together).Select((shares, i) =>
                Bar(histogram.Start + (i * together * histogram.Width), together * histogram.Width, (decimal)shares.Sum(), book.ExpectedLoss, percentiles.P95, format)),
        ];
    }

    private static LossBar Bar(Money from, Money width, decimal share, Money expected, Money var95, FigureFormat format)
    {
        var to = from + width;
        return new($"{format.Glance(from)} to {format.Glance(to)}", share, format.Percent(share), Marks(), to > var95);

        string Marks() => string.Join(", ",
        [
            .. Holds(expected) ? [$"expected {format.Glance(expected)}"] : Array.Empty<string>(),
            .. Holds(var95) ? [$"19 of 20 cases stay below {format.Glance(var95)}"] : Array.Empty<string>(),
        ]);

        bool Holds(Money loss) => loss >= from && loss < to;
    }
}
