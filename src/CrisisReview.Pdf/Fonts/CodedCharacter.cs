namespace CrisisReview.Pdf.Fonts;

/// <summary>A character and the two-byte code that a document writes it with.</summary>
internal readonly struct CodedCharacter(ushort code, int codePoint)
{
    public ushort Code => code;

    public int CodePoint => codePoint;
}
