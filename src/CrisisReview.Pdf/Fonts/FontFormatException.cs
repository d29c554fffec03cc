namespace CrisisReview.Pdf.Fonts;

/// <summary>The bytes given are not a TrueType font that can be embedded; the message says which table is at fault.</summary>
public sealed class FontFormatException : Exception
{
    public FontFormatException()
    {
    }

    public FontFormatException(string message)
        : base(message)
    {
    }

    public FontFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
