namespace CrisisReview.Pdf.Styles;

/// <summary>The white border of a page in points. Header and footer stand inside the top and the bottom.</summary>
public readonly record struct Margins(double Left, double Top, double Right, double Bottom);
