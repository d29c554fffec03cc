using CrisisReview.Pdf.Layout;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A part of a document as its author thinks of it. The set is closed: a block lays itself out into strips that pages are filled with.</summary>
public abstract record Block
{
    internal abstract IEnumerable<Strip> Lay(Frame frame);
}
