namespace CrisisReview.Pdf.Layout;

/// <summary>A line of a wrapped text: from Start up to End of its characters, without the white space at its ends, and its width in points.</summary>
internal readonly record struct TextLine(int Start, int End, double Width);
