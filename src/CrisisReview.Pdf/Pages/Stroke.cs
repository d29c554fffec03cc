namespace CrisisReview.Pdf.Pages;

/// <summary>How a line is drawn. Width, dash and gap in points; a dash of 0 is a solid line.</summary>
public readonly record struct Stroke(Rgb Color, double Width = 0.5, double Dash = 0, double Gap = 0);
