namespace CrisisReview.Pdf.Styles;

/// <summary>What a colour means. The palette says which colour that is.</summary>
public enum Tone
{
    Ink,
    Muted,
    Accent,
    Soft,
    Good,
    Caution,
    Bad,
    Paper,
}
