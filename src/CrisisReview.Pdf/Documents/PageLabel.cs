namespace CrisisReview.Pdf.Documents;

/// <summary>How readers number the pages from a page on, until the next label.</summary>
public enum PageNumbering
{
    None,
    Numbers,
    LowerRoman,
    UpperLetters,
}

/// <summary>The numbering from the page of index FromPage (0 is the document's first) on: the prefix, then numbers that begin at First.</summary>
public sealed record PageLabel(int FromPage, PageNumbering Numbering, string Prefix = "", int First = 1);
