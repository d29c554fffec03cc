using System.Security.Cryptography;
using System.Text;

using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Layout;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The document around the blocks: its own data, and what stands at the edges of each page.</summary>
internal static class PackPages
{
    private const string Author = "CrisisReview";
    private const string Language = "en-GB";

    public static ReportPages Of(PackFrame frame, IEnumerable<Block> blocks) =>
        new(new DocumentInfo(frame.Title, Author, Language, frame.MadeAt, FileId(frame.Identity), frame.Footer), PackStyle.Sheet, blocks)
        {
            Header = _ => new PageEdge(frame.Header, frame.Confidential),
            Footer = page => new PageEdge(frame.Footer, $"Page {page.Number} of {page.Count}"),
        };

    private static Guid FileId(string identity) => new(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
}
