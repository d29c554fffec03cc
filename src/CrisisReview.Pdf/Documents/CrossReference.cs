using System.Buffers.Binary;
using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Documents;

/// <summary>Where an object is. Kind 0: free. Kind 1: at the byte <paramref name="Place"/> of the file. Kind 2: the object number <paramref name="Index"/> of object stream <paramref name="Place"/>.</summary>
internal readonly record struct CrossReference(byte Kind, int Place, int Index)
{
    /// <summary>Seven bytes: the widths 1, 4 and 2 that the stream announces.</summary>
    public const int Length = 7;

    /// <summary>The filter that takes from each byte the one above it; objects in order differ by little, and what is left compresses to almost nothing.</summary>
    private const byte Up = 2;

    public void Write(ByteWriter writer, CrossReference above)
    {
        Span<byte> last = stackalloc byte[Length];
        above.Fill(last);
        var row = writer.Take(Length + 1);
        row[0] = Up;
        Fill(row[1..]);
        for (var i = 0; i < Length; i++)
        {
            row[i + 1] -= last[i];
        }
    }

    private void Fill(Span<byte> room)
    {
        room[0] = Kind;
        BinaryPrimitives.WriteInt32BigEndian(room[1..], Place);
        BinaryPrimitives.WriteUInt16BigEndian(room[5..], (ushort)Index);
    }
}
