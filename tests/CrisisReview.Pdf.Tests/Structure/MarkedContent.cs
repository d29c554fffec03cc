using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Structure;

/// <summary>Follows a content stream operator by operator: what is drawn under which mark.</summary>
internal sealed partial class MarkedContent
{
    private readonly Stack<(string Name, bool InText)> _open = new();
    private bool _inText;

    /// <summary>Type and number of each marked content that belongs to the structure, in order.</summary>
    public List<(string Type, int Number)> Marks { get; } = [];

    /// <summary>Texts drawn as artifacts.</summary>
    public List<string> Artifacts { get; } = [];

    public static MarkedContent Of(PdfFile file, int page)
    {
        var content = new MarkedContent();
        foreach (Match match in Operator().Matches(Encoding.Latin1.GetString(file.Objects[PdfFile.Reference(file.Pages[page].Text, "Contents")].Data)))
        {
            content.Take(match);
        }

        Assert.Empty(content._open);
        return content;
    }

    private void Take(Match match)
    {
        switch (match.Groups["name"].Value)
        {
            case "BT" or "ET":
                Assert.All(_open, mark => Assert.False(mark.InText));
                _inText = match.Groups["name"].Value == "BT";
                break;
            case "BDC" or "BMC":
                Assert.Empty(_open);
                _open.Push((match.Groups["tag"].Value, _inText));
                if (match.Groups["mcid"].Success)
                {
                    Marks.Add((match.Groups["tag"].Value, int.Parse(match.Groups["mcid"].Value, CultureInfo.InvariantCulture)));
                }

                break;
            case "EMC":
                Assert.Equal(_inText, _open.Peek().InText || _inText);
                _open.Pop();
                break;
            default:
                // Whatever shows something is marked.
                Assert.Single(_open);
                if (match.Groups["text"].Success && _open.Peek().Name == "Artifact")
                {
                    Artifacts.Add(Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(match.Groups["text"].Value)));
                }

                break;
        }
    }

    [GeneratedRegex(@"\((?<text>(?:\\.|[^\\)])*)\)(?<name>Tj)\n|/(?<tag>\w+)(?:<</MCID (?<mcid>\d+)>>|<</Type/Pagination>>| )(?<name>BDC|BMC)\n|(?<=^|\n)(?<name>BT|ET|EMC)\n|(?<= )(?<name>f|S)\n|(?<=\n)(?<name>f|S)\n", RegexOptions.Singleline)]
    private static partial Regex Operator();
}
