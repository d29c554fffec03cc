using System.Globalization;
using System.Text.RegularExpressions;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Structure;

/// <summary>The structure tree of a file, read back from its objects.</summary>
internal sealed partial class TagTree
{
    private readonly PdfFile _file;
    private readonly int[] _pageIds;

    public TagTree(PdfFile file)
    {
        _file = file;
        _pageIds = [.. file.Pages.Select(page => file.Objects.Single(pair => ReferenceEquals(pair.Value, page)).Key)];
        Root = file.Objects[PdfFile.Reference(file.Root.Text, "StructTreeRoot")];
        Document = Read(PdfFile.Reference(Root.Text, "K"));
    }

    public PdfObject Root { get; }

    public TagNode Document { get; }

    /// <summary>All elements in reading order.</summary>
    public IEnumerable<TagNode> All => Document.Within;

    /// <summary>The owners that the parent tree gives for the key of a page, one for each of its marked contents, or the one of a link.</summary>
    public int[] Parents(int key)
    {
        var nums = Regex.Match(_file.Objects[PdfFile.Reference(Root.Text, "ParentTree")].Text, @"/Nums\[(.*)\]>>$", RegexOptions.Singleline).Groups[1].Value;
        var entry = ParentEntry().Matches(nums).Single(match => int.Parse(match.Groups["key"].Value, CultureInfo.InvariantCulture) == key);
        return [.. Regex.Matches(entry.Groups["owners"].Value, @"(\d+) 0 R").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
    }

    private TagNode Read(int id)
    {
        var text = _file.Objects[id].Text;
        var own = Regex.Match(text, @"/Pg (\d+) 0 R/K").Groups[1].Value;
        var kids = Regex.Match(text, @"/K ?(\[.*\]|<<.*>>|\d+ 0 R|\d+)>>$", RegexOptions.Singleline).Groups[1].Value;
        var node = new TagNode(id, Regex.Match(text, @"^<</S/(\w+)").Groups[1].Value, text);
        foreach (Match kid in KidToken().Matches(kids))
        {
            if (kid.Groups["element"].Success)
            {
                node.Kids.Add(Read(Number(kid, "element")));
            }
            else if (kid.Groups["link"].Success)
            {
                node.Links.Add(Number(kid, "link"));
            }
            else
            {
                var page = kid.Groups["page"].Success ? Number(kid, "page") : int.Parse(own, CultureInfo.InvariantCulture);
                node.Contents.Add((Array.IndexOf(_pageIds, page), Number(kid, kid.Groups["page"].Success ? "marked" : "content")));
            }
        }

        return node;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<</Type/MCR/Pg (?<page>\d+) 0 R/MCID (?<marked>\d+)>>|<</Type/OBJR/Pg \d+ 0 R/Obj (?<link>\d+) 0 R>>|(?<element>\d+) 0 R|(?<content>\d+)")]
    private static partial Regex KidToken();

    [GeneratedRegex(@"(?<key>\d+)(?:\[(?<owners>[^\]]*)\]| (?<owners>\d+ 0 R) )")]
    private static partial Regex ParentEntry();
}
