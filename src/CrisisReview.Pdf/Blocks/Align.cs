namespace CrisisReview.Pdf.Blocks;

public enum Align
{
    Left,
    Right,
    Center,
}
