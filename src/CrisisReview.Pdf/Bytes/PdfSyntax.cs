using System.Buffers.Binary;
using System.Text;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Bytes;

/// <summary>The parts of PDF syntax that more than one object needs: strings, references, dates.</summary>
internal static class PdfSyntax
{
    public static void Reference(this ByteWriter writer, int id)
    {
        writer.Integer(id);
        writer.Write(" 0 R"u8);
    }

    /// <summary>A string for people (title, alternative text): ASCII as it is, all else as UTF-16 with its mark.</summary>
    public static void TextString(this ByteWriter writer, string text)
    {
        writer.Byte((byte)'(');
        if (Ascii.IsValid(text))
        {
            foreach (var character in text)
            {
                writer.LiteralByte((byte)character);
            }
        }
        else
        {
            writer.LiteralByte(0xFE);
            writer.LiteralByte(0xFF);
            foreach (var character in text)
            {
                writer.LiteralCode(character);
            }
        }

        writer.Byte((byte)')');
    }

    /// <summary>Two bytes of a literal string, high byte first.</summary>
    public static void LiteralCode(this ByteWriter writer, ushort code)
    {
        writer.LiteralByte((byte)(code >> 8));
        writer.LiteralByte((byte)code);
    }

    /// <summary>A byte of a literal string. A bare carriage return would be read as a line feed, so it is escaped as the parentheses are.</summary>
    public static void LiteralByte(this ByteWriter writer, byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\':
                writer.Byte((byte)'\\');
                writer.Byte(value);
                break;
            case (byte)'\r':
                writer.Write("\\r"u8);
                break;
            default:
                writer.Byte(value);
                break;
        }
    }

    public static void HexString(this ByteWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Byte((byte)'<');
        foreach (var value in bytes)
        {
            writer.Byte("0123456789ABCDEF"u8[value >> 4]);
            writer.Byte("0123456789ABCDEF"u8[value & 15]);
        }

        writer.Byte((byte)'>');
    }

    public static void Hex4(this ByteWriter writer, ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        writer.HexString(bytes);
    }

    /// <summary>The four numbers of a rectangle on a page: left, bottom, right, top, from the page's bottom left corner.</summary>
    public static void Corners(this ByteWriter writer, Box box, double pageHeight)
    {
        writer.Number(box.X);
        writer.Byte((byte)' ');
        writer.Number(pageHeight - box.Bottom);
        writer.Byte((byte)' ');
        writer.Number(box.Right);
        writer.Byte((byte)' ');
        writer.Number(pageHeight - box.Y);
    }

    /// <summary>A date as PDF writes it, in universal time: (D:20261102093000Z).</summary>
    public static void Date(this ByteWriter writer, DateTimeOffset moment)
    {
        writer.Write("(D:"u8);
        var room = writer.Take(14);
        moment.UtcDateTime.TryFormat(room, out _, "yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
        writer.Write("Z)"u8);
    }

    public static void Utf8(this ByteWriter writer, string text)
    {
        var room = writer.Take(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, room);
    }
}
