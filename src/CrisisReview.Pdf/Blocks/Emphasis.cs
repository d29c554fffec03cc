namespace CrisisReview.Pdf.Blocks;

public enum Emphasis
{
    None,
    Strong,
    Italic,
}
