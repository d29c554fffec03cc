using System.Globalization;
using System.Text.RegularExpressions;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Charts;

public class ChartTests
{
    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var bars = Rectangles(new BarChart([new BarRow("a", new Bar(10, "10"), new Bar(5, "5")), new BarRow("b", new Bar(-2.5, "−2.5"))]) { Description = "d" });

        Assert.Equal(0.5, bars[1].Width / bars[0].Width, 2);
        Assert.Equal(0.25, bars[2].Width / bars[0].Width, 2);
        // The one below zero ends where the others begin.
        Assert.Equal(bars[0].X, bars[2].X + bars[2].Width, 1);
    }

    [Fact]
    public void A_waterfall_goes_from_end_to_end()
    {
        var bars = Rectangles(new Waterfall(
        [
            new WaterfallStep("from", 100, "100", true), new WaterfallStep("down", -60, "−60"), new WaterfallStep("up", 20, "+20"), new WaterfallStep("to", 60, "60", true),
        ])
        { Description = "d" });

        Assert.Equal([1, 0.6, 0.2, 0.6], bars.Select(bar => Math.Round(bar.Height / bars[0].Height, 2)));
        Assert.Equal(bars[0].Y + bars[0].Height, bars[1].Y + bars[1].Height, 1);
        Assert.Equal(bars[1].Y, bars[2].Y, 1);
        Assert.Equal(bars[2].Y + bars[2].Height, bars[3].Y + bars[3].Height, 1);
    }

    [Fact]
    public void Parts_of_a_stacked_bar_fill_the_width_in_their_proportion()
    {
        var bars = Rectangles(new StackedBars([new StackedRow("", new Bar(3, ""), new Bar(1, ""))], []) { Description = "d" });

        // Each part gives 0.8 points to the gap after it.
        Assert.Equal(3, (bars[0].Width + 0.8) / (bars[1].Width + 0.8), 2);
        Assert.Equal(PageFlow.BodyFrame(Samples.Fonts.Style).Width, bars.Sum(bar => bar.Width + 0.8), 1);
    }

    [Fact]
    public void Columns_of_a_Pareto_are_shares_of_the_whole()
    {
        var chart = new Pareto([new ParetoItem("a", 60, "60", 0.6, "60 %"), new ParetoItem("b", 30, "30", 0.9, "90 %")]) { Description = "d", Height = 100 };
        var columns = Rectangles(chart).Where(bar => bar.Width > 100).ToArray();

        Assert.Equal(0.5, columns[1].Height / columns[0].Height, 2);
    }

    [Fact]
    public void A_long_chart_goes_on_between_its_rows()
    {
        var rows = Enumerable.Range(0, 120).Select(i => new BarRow($"row {i}", new Bar(i, "x"))).ToArray();
        var file = Read(new BarChart(rows) { Description = "d" });

        Assert.True(file.Pages.Count > 1);
        Assert.Equal(120, Enumerable.Range(0, file.Pages.Count).Sum(page => file.Texts(page).Count(text => text.Text.StartsWith("row", StringComparison.Ordinal))));
    }

    public static TheoryData<string> Kinds => ["bars", "waterfall", "pareto", "stacked", "heat", "scatter"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_value_that_is_no_number_is_refused_by_its_label(string kind) =>
        Assert.Contains("\"odd\"", Assert.Throws<InvalidOperationException>(() => Read(ChartOf(kind, [double.NaN]))).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_chart_of_nothing_or_of_zeros_is_drawn(string kind)
    {
        Assert.Single(Read(ChartOf(kind, [])).Pages);
        Assert.Single(Read(ChartOf(kind, [0, 0])).Pages);
    }

    [Fact]
    public void A_row_of_heat_without_a_cell_for_each_column_is_refused()
    {
        var chart = new HeatStrip(["a", "b"], [new HeatRow("short", [new HeatCell(0)])]) { Description = "d" };

        Assert.Contains("\"short\"", Assert.Throws<InvalidOperationException>(() => Read(chart)).Message, StringComparison.Ordinal);
    }

    private static Chart ChartOf(string kind, double[] values) => kind switch
    {
        "bars" => new BarChart([.. values.Select(value => new BarRow("odd", new Bar(value, "x")))]) { Description = "d" },
        "waterfall" => new Waterfall([.. values.Select(value => new WaterfallStep("odd", value, "x"))]) { Description = "d" },
        "pareto" => new Pareto([.. values.Select(value => new ParetoItem("odd", value, "x", value, "y"))]) { Description = "d", Whole = 1 },
        "stacked" => new StackedBars([.. values.Select(value => new StackedRow("odd", new Bar(value, "x")))], []) { Description = "d" },
        "scatter" => new ScatterMap([.. values.Select(value => new ScatterPoint("odd", value, value))], new ScatterAxis("x", []), new ScatterAxis("y", [])) { Description = "d", Parity = "same" },
        _ => new HeatStrip(["c"], [.. values.Select(value => new HeatRow("odd", [new HeatCell(value)]))]) { Description = "d" },
    };

    private static (double X, double Y, double Width, double Height)[] Rectangles(Chart chart)
    {
        var file = Read(chart);
        var content = System.Text.Encoding.Latin1.GetString(file.Objects[PdfFile.Reference(file.Pages[0].Text, "Contents")].Data);
        return [.. Regex.Matches(content, @"(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re f").Select(match => (Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4)))];
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static PdfFile Read(Block block) => new(new ReportPages(Demo.Info, Samples.Fonts.Style, [block]).Render().Bytes.Span);
}
