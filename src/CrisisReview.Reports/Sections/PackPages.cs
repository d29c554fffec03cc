using System.Buffers.Binary;
using CrisisReview.Domain.Simulation;
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

    // Nothing is secret here, and the first cryptographic hash of a process takes several milliseconds, which load a library.
    private static Guid FileId(string identity)
    {
        Span<byte> octets = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(octets, StableHash.Of(identity));
        BinaryPrimitives.WriteUInt64BigEndian(octets[8..], StableHash.Of($"file {identity}"));
        return new(octets);
    }
}
