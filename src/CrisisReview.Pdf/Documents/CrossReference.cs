using System.Buffers.Binary;
using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Documents;

/// <summary>Where an object is. Kind 0: free. Kind 1: at the byte <paramref name="Place"/> of the file. Kind 2: the object number <paramref name="Index"/> of object stream <paramref name="Place"/>.</summary>
internal readonly record struct CrossReference(byte Kind, int Place, int Index)
{
    /// <summary>Seven bytes: the widths 1, 4 and 2 that the stream announces.</summary>
    public void Write(ByteWriter writer)
    {
        var room = writer.Take(7);
        room[0] = Kind;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], Place);
        BinaryPrimitives.WriteUInt16BigEndian(room[5..], (ushort)Index);
    }
}
