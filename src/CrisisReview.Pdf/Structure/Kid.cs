namespace CrisisReview.Pdf.Structure;

/// <summary>What an element holds: another element, marked content of a page, or a link annotation of a page.</summary>
internal enum KidKind : byte
{
    Element,
    Content,
    Annotation,
}

/// <summary>A kid and the element that holds it. Number: the element's; the content's within its page; the annotation's object.</summary>
internal readonly record struct Kid(int Parent, KidKind Kind, int Page, int Number);
