using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Pages;

/// <summary>A clickable area: to an address outside, or to a named target in this document. Words: what it says it does. Number: among the document's links, from 0.</summary>
internal sealed record PageLink(Box Area, Uri? Address, string? Target, string Words, Part Part, int ObjectId, int Number)
{
    /// <summary>Its key in the tree from content to structure, where the pages come first.</summary>
    public int Key(int pages) => pages + Number;
}
