using System.Globalization;
using System.Text.RegularExpressions;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Tables;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Structure;

/// <summary>The rules of PDF/UA-1 that a file can be checked for by machine.</summary>
public class TaggingTests
{
    private static readonly PdfFile File = new(Demo.Report.Render().Bytes.Span);
    private static readonly TagTree Tree = new(File);

    [Fact]
    public void The_file_says_that_it_is_tagged_and_in_which_language_and_shows_its_title()
    {
        var metadata = System.Text.Encoding.UTF8.GetString(File.Objects[PdfFile.Reference(File.Root.Text, "Metadata")].Data);

        Assert.Contains("/MarkInfo<</Marked true>>", File.Root.Text, StringComparison.Ordinal);
        Assert.Contains("/Lang(en-GB)", File.Root.Text, StringComparison.Ordinal);
        Assert.Contains("/ViewerPreferences<</DisplayDocTitle true>>", File.Root.Text, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", metadata, StringComparison.Ordinal);
        Assert.All(File.Pages, page => Assert.Contains("/Tabs/S", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_drawn_is_marked_once_and_its_owner_is_in_the_parent_tree()
    {
        var owners = Tree.All.SelectMany(node => node.Contents.Select(content => (content, node.Id))).ToDictionary(pair => pair.content, pair => pair.Id);
        for (var page = 0; page < File.Pages.Count; page++)
        {
            var marks = MarkedContent.Of(File, page).Marks;
            Assert.Equal(Enumerable.Range(0, marks.Count), marks.Select(mark => mark.Number));
            Assert.Equal(marks.Select(mark => owners[(page, mark.Number)]), Tree.Parents(Key(File.Pages[page], "StructParents")));
            Assert.All(marks, mark => Assert.Equal(mark.Type, Tree.All.Single(node => node.Id == owners[(page, mark.Number)]).Type));
        }
    }

    [Fact]
    public void Every_element_points_back_at_the_one_that_holds_it() =>
        Assert.All(Tree.All.SelectMany(node => node.Kids.Select(kid => (node, kid))), pair => Assert.Equal(pair.node.Id, PdfFile.Reference(pair.kid.Text, "P")));

    [Fact]
    public void Every_link_is_in_the_structure_and_says_where_it_goes()
    {
        var links = File.Objects.Where(pair => pair.Value.Text.Contains("/Subtype/Link", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, links.Length);
        Assert.All(links, link =>
        {
            var element = Tree.All.Single(node => node.Links.Contains(link.Key));
            Assert.Equal("Link", element.Type);
            Assert.NotEmpty(element.Contents);
            Assert.Equal([element.Id], Tree.Parents(Key(link.Value, "StructParent")));
        });
        Assert.Contains("/Contents(the method)", links[^1].Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_has_a_box_and_words_in_its_place()
    {
        var figures = Tree.All.Where(node => node.Type == "Figure").ToArray();

        Assert.Equal(5, figures.Length);
        Assert.All(figures, figure => Assert.Matches(@"/A<</O/Layout/BBox\[[\d. ]+\]>>/Alt\(.+\)", figure.Text));
    }

    [Fact]
    public void Tables_are_regular_and_their_header_cells_have_a_scope()
    {
        var table = Tree.All.Single(node => node.Type == "Table");
        var rows = table.Kids.Where(kid => kid.Type == "TR").ToArray();

        Assert.Equal(["Caption", .. Enumerable.Repeat("TR", rows.Length)], table.Kids.Select(kid => kid.Type));
        Assert.All(rows, row => Assert.Equal(5, row.Kids.Sum(cell => cell.Columns)));
        Assert.All(rows.SelectMany(row => row.Kids), cell => Assert.True(cell.Type == "TD" || Regex.IsMatch(cell.Text, "/Scope/(Column|Row)")));
        Assert.Equal(["TH", "TD", "TD", "TD", "TD"], rows[^1].Kids.Select(cell => cell.Type));
    }

    [Fact]
    public void Lists_hold_items_with_a_body_and_say_how_they_are_numbered_where_they_have_labels()
    {
        var lists = Tree.All.Where(node => node.Type == "L").ToArray();

        Assert.NotEmpty(lists);
        Assert.All(lists.SelectMany(list => list.Kids), item => Assert.Equal("LI", item.Type));
        Assert.All(lists.SelectMany(list => list.Kids), item => Assert.Equal("LBody", item.Kids[^1].Type));
        Assert.All(lists.Where(list => list.Kids.Any(item => item.Kids.Count > 1)), list => Assert.Matches("/ListNumbering/(Disc|Decimal)", list.Text));
    }

    [Fact]
    public void Headings_never_skip_a_level_even_where_the_report_does()
    {
        var tree = new TagTree(Read([new Heading(2, "a"), new Heading(3, "b"), new Heading(1, "c"), new Heading(3, "d"), new Heading(3, "e")]));

        Assert.Equal(["H1", "H2", "H1", "H2", "H3"], tree.All.Select(node => node.Type).Where(type => type.StartsWith('H')));
    }

    [Fact]
    public void Repeated_headers_and_page_edges_are_artifacts()
    {
        var rows = Enumerable.Range(0, 100).Select(i => Row.Of($"row {i}", "1")).ToArray();
        var file = Read([new Table([new Column("Name", ColumnWidth.Share(1)), new Column("Amount", ColumnWidth.Share(1))], rows)]);
        var tree = new TagTree(file);

        Assert.Equal(101, tree.All.Count(node => node.Type == "TR"));
        Assert.All(Enumerable.Range(1, file.Pages.Count - 1), page => Assert.Equal(["Name", "Amount"], MarkedContent.Of(file, page).Artifacts.Take(2)));
        Assert.Contains("Page 1 of 3", MarkedContent.Of(file, 0).Artifacts);
    }

    [Fact]
    public void A_paragraph_on_two_pages_is_one_element()
    {
        var tree = new TagTree(Read([new Paragraph(string.Join('\n', Enumerable.Repeat("line", 100)))]));

        Assert.Equal([0, 1], tree.All.Single(node => node.Type == "P").Contents.Select(content => content.Page));
    }

    [Fact]
    public void Columns_that_stand_one_below_the_other_are_in_the_structure_once()
    {
        var tree = new TagTree(Read([new Columns([new Paragraph(string.Join('\n', Enumerable.Repeat("line", 100)))], [new Paragraph("right")])]));

        Assert.Equal(["Document", "P", "P"], tree.All.Select(node => node.Type));
    }

    [Fact]
    public void A_chart_without_a_description_is_read_by_its_values()
    {
        var chart = new BarChart([new BarRow("Receivables", new Bar(1.2, "1.2 m"), new Bar(1, "1.0 m")), new BarRow("Orders", new Bar(2, "2.0 m"))]) { Title = "Open" };

        var figure = new TagTree(Read([chart])).All.Single(node => node.Type == "Figure");

        Assert.Contains("/Alt(Open: Bar chart. Receivables: 1.2 m, 1.0 m; Orders: 2.0 m)", figure.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Another_reader_finds_the_text_in_order()
    {
        var read = Tool.Run(Demo.Report.Render().Bytes, "pdfinfo", "-enc", "UTF-8", "-struct-text", "{file}");
        string[] expected =
        [
            "\"Northwind Logistics\"", "\"Account manager Jana Ortega\"", "Under the scenario its volume falls by 20 % within two quarters", "\"the questions for the meeting\"",
            "\"Agree the volume floor for 2027.\"", "\"Where the margin goes\"", "\"Contract lines, euro a year\"", "\"Planning desk, three shifts, with the weekend cover agreed in the second amendment\"",
            "\"−580 000\"", "\"Who signs for an amendment above € 500 k?\"", "\"Send the amendment by 20 November.\"", "\"Set in the middle.\"",
        ];

        var places = expected.Select(text => read.IndexOf(text, StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("Page 1 of 3", read, StringComparison.Ordinal);
    }

    private static int Key(PdfObject found, string name) => int.Parse(Regex.Match(found.Text, $@"/{name} (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static PdfFile Read(IReadOnlyList<Block> blocks) => new(Demo.Pages(blocks).Render().Bytes.Span);
}
