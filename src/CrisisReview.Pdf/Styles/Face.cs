namespace CrisisReview.Pdf.Styles;

/// <summary>Which face of the family a text is set in.</summary>
public enum Face
{
    Regular,
    SemiBold,
    Italic,
}
