namespace CrisisReview.Pdf.Documents;

/// <summary>An object in an object stream, and where it begins in it.</summary>
internal readonly struct PackedObject(int id, int offset)
{
    public int Id => id;

    public int Offset => offset;
}
