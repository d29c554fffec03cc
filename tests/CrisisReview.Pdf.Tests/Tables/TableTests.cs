using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Tables;
using CrisisReview.Pdf.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pdf.Tests.Tables;

public class TableTests
{
    private static readonly Column[] Columns = [new("Name", ColumnWidth.Share(1)), new("Amount", ColumnWidth.Fixed(80), Align.Right)];

    [Theory]
    [InlineData(1)]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(400)]
    [InlineData(5000)]
    public void A_table_keeps_all_rows_in_order_and_repeats_its_header_on_every_page(int rows)
    {
        var file = Read(new Table(Columns, Rows(rows)));
        var pages = Enumerable.Range(0, file.Pages.Count).Select(page => file.Texts(page).Select(text => text.Text).ToArray()).ToArray();

        Assert.All(pages, page => Assert.Equal(["Name", "Amount"], page.Take(2)));
        Assert.All(pages, page => Assert.True(page.Length > 2, "A page has a header and no row."));
        Assert.Equal(Enumerable.Range(0, rows).Select(i => $"row {i}"), pages.SelectMany(page => page.Where(text => text.StartsWith("row", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_table_without_rows_says_so()
    {
        var file = Read(new Table(Columns, Array.Empty<Row>()) { EmptyText = "No open items" });

        Assert.Equal(["Name", "Amount", "No open items"], file.Texts(0).Select(text => text.Text));
    }

    [Fact]
    public void A_group_that_fits_a_page_is_on_one_page_wherever_it_falls() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(Gen.Choose(0, 45).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (before, size) =>
        {
            var group = Enumerable.Range(0, size).Select(i => Row.Of($"kept {i}", "1")).ToArray();
            var file = Read(new Table(Columns, [new RowGroup(Rows(before), KeepTogether: false), new RowGroup(group, "Group")]));
            var pages = Enumerable.Range(0, file.Pages.Count).Where(page => file.Texts(page).Any(text => text.Text.StartsWith("kept", StringComparison.Ordinal)));
            Assert.Contains(file.Texts(pages.Single()), text => text.Text == "Group");
        }));

    [Fact]
    public void A_group_taller_than_a_page_breaks_between_rows_and_its_title_is_not_alone()
    {
        var file = Read(new Table(Columns, [new RowGroup(Rows(30), KeepTogether: false), new RowGroup([.. Rows(100)], "Group")]));
        var title = Enumerable.Range(0, file.Pages.Count).Single(page => file.Texts(page).Any(text => text.Text == "Group"));
        var texts = file.Texts(title).Select(text => text.Text).ToList();

        Assert.Equal("row 0", texts[texts.IndexOf("Group") + 1]);
        Assert.Equal(130, Enumerable.Range(0, file.Pages.Count).Sum(page => file.Texts(page).Count(text => text.Text.StartsWith("row", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_sum_is_never_the_first_row_of_a_page()
    {
        for (var rows = 25; rows < 45; rows++)
        {
            var file = Read(new Table(Columns, [.. Rows(rows), Row.Total("Total", "9")]));
            var page = file.Texts(file.Pages.Count - 1).Select(text => text.Text).ToList();
            Assert.StartsWith("row", page[page.IndexOf("Total") - 2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_under_the_repeated_header_and_loses_nothing()
    {
        var lines = Enumerable.Range(0, 200).Select(i => $"line {i}").ToArray();
        var file = Read(new Table(Columns, [Row.Of("before", "1"), Row.Of(string.Join('\n', lines), "2"), Row.Of("after", "3")]));
        var pages = Enumerable.Range(0, file.Pages.Count).Select(page => file.Texts(page).Select(text => text.Text).ToArray()).ToArray();

        Assert.Equal(lines, pages.SelectMany(page => page.Where(text => text.StartsWith("line", StringComparison.Ordinal))));
        Assert.All(pages, page => Assert.Equal("Name", page[0]));
        Assert.Contains("after", pages[^1]);
    }

    [Fact]
    public void Numbers_aligned_right_end_at_one_place()
    {
        var texts = Read(new Table(Columns, [Row.Of("a", "1"), Row.Of("b", "1 000 000")])).Texts(0);
        var ends = texts.Where(text => text.Text.StartsWith('1')).Select(text => text.X + Samples.Fonts.Regular.WidthOf(text.Text, Samples.Fonts.Style.TableCell.Size)).ToArray();

        Assert.Equal(ends[0], ends[1], 1);
        Assert.Equal(Samples.Fonts.Style.Page.Width - Samples.Fonts.Style.Margins.Right - Samples.Fonts.Style.CellPadding, ends[0], 1);
    }

    [Fact]
    public void A_long_word_breaks_inside_its_cell()
    {
        var texts = Read(new Table(Columns, [Row.Of("a", new string('9', 60))])).Texts(0).Where(text => text.Text.StartsWith('9')).ToArray();

        Assert.Equal(60, texts.Sum(text => text.Text.Length));
        Assert.All(texts, text => Assert.True(Samples.Fonts.Regular.WidthOf(text.Text, Samples.Fonts.Style.TableCell.Size) <= 70.001));
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused() =>
        Assert.Contains("1 cells", Assert.Throws<InvalidOperationException>(() => Read(new Table(Columns, [Row.Of("alone")]))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(600, 0)]
    [InlineData(490, 1)]
    public void Columns_wider_than_the_page_are_refused(double points, double share)
    {
        var table = new Table([new Column("a", ColumnWidth.Fixed(points)), new Column("b", ColumnWidth.Share(share))], [Row.Of("", "")]);

        Assert.Contains("do not fit", Assert.Throws<InvalidOperationException>(() => Read(table)).Message, StringComparison.Ordinal);
    }

    private static Row[] Rows(int count) => [.. Enumerable.Range(0, count).Select(i => Row.Of($"row {i}", $"{i}.00"))];

    private static PdfFile Read(Block block) => new(new ReportPages(Demo.Info, Samples.Fonts.Style, [block]).Render().Bytes.Span);
}
