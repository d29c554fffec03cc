using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>The room a block is laid out in: the width it must keep to and the most height one strip may have, in points, and the part of the document that it belongs to.</summary>
internal sealed record Frame(StyleSheet Style, double Width, double Height, Part Part);
