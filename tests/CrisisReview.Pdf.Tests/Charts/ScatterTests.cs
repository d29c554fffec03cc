using System.Globalization;
using System.Text.RegularExpressions;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Charts;

public class ScatterTests
{
    private static readonly ScatterAxis Across = new("worth", [new AxisTick(0, "0"), new AxisTick(100, "hundred")]);
    private static readonly ScatterAxis Up = new("loss", [new AxisTick(0, "0")]);

    [Fact]
    public void Points_stand_at_the_roots_of_their_values_on_either_side_of_zero()
    {
        var marks = Squares(new ScatterMap([Point("a", 100, 0), Point("b", 25, 0), Point("c", -25, 0), Point("d", 0, 0)], Across, Up));

        Assert.Equal(0.5, (marks[1].X - marks[3].X) / (marks[0].X - marks[3].X), 2);
        Assert.Equal(-0.5, (marks[2].X - marks[3].X) / (marks[0].X - marks[3].X), 2);
        Assert.All(marks, mark => Assert.Equal(marks[0].Y, mark.Y, 2));
    }

    [Fact]
    public void Names_stand_clear_of_each_other_and_of_every_point()
    {
        var random = new Random(7);
        ScatterPoint[] points = [.. Enumerable.Range(0, 60).Select(i => Point($"Customer number {i} of many", random.Next(-50, 900), random.Next(-50, 900)))];
        var places = new LabelPlaces(new Box(0, 0, 450, 260));
        Box[] taken = [.. points.Select(p => new Box((p.Across + 50) / 2.2, (p.Up + 50) / 4, 6, 6))];
        Array.ForEach(taken, places.Take);

        Box[] names = [.. taken.Select(t => places.Find(t.X + 3, t.Y + 3, 90, 9)).OfType<Box>()];

        Assert.True(names.Length > 20, $"{names.Length} found a place.");
        Assert.All(names.Index(), name => Assert.DoesNotContain(names[..name.Index].Concat(taken), other => Overlap(name.Item, other)));
        Assert.All(names, name => Assert.True(name.X >= 0 && name.Right <= 450 && name.Y >= 0 && name.Bottom <= 260));
    }

    [Fact]
    public void A_few_points_are_all_named_even_when_they_stand_in_one_place()
    {
        var texts = Texts(new ScatterMap([Point("Alpha", 5, 5), Point("Beta", 5, 5), Point("Gamma", 5, 5)], Across, Up) { Unnamed = "crowded" });

        Assert.Superset(new HashSet<string> { "Alpha", "Beta", "Gamma", "worth", "loss", "hundred" }, texts);
        Assert.DoesNotContain("crowded", texts);
    }

    [Fact]
    public void Points_that_cannot_be_named_are_admitted()
    {
        ScatterPoint[] points = [.. Enumerable.Range(0, 90).Select(i => Point($"Customer number {i}", 5, 5))];

        Assert.Contains("crowded", Texts(new ScatterMap(points, Across, Up) { Unnamed = "crowded" }));
    }

    [Fact]
    public void A_map_is_read_out_by_its_points() =>
        Assert.Equal("Map, worth against loss. Alpha: 5, 2.5; Beta: 1, 0", new ScatterMap([Point("Alpha", 5, 2.5), Point("Beta", 1, 0)], Across, Up).Summary);

    private static ScatterPoint Point(string name, double across, double up) => new(name, across, up, Mark: Mark.Square);

    private static bool Overlap(Box a, Box b) => a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom;

    /// <summary>Where marks begin: the paths that are filled and are no rectangles.</summary>
    private static (double X, double Y)[] Squares(ScatterMap map)
    {
        var file = Read(map);
        var content = System.Text.Encoding.Latin1.GetString(file.Objects[PdfFile.Reference(file.Pages[0].Text, "Contents")].Data);
        return [.. Regex.Matches(content, @"(-?[\d.]+) (-?[\d.]+) m\n(?:-?[\d.]+ -?[\d.]+ l\n)+.*h\nf").Select(m => (Number(m, 1), Number(m, 2)))];
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static HashSet<string> Texts(ScatterMap map) => [.. Read(map).Texts(0).Select(text => text.Text)];

    private static PdfFile Read(ScatterMap map) => new(new ReportPages(Demo.Info, Samples.Fonts.Style, [map with { Description = "d" }]).Render().Bytes.Span);
}
