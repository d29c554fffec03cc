using System.Globalization;
using System.Security;
using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Documents;

/// <summary>Writes the XMP packet: the same facts as the information dictionary, as readers and archives look for them.</summary>
internal static class Metadata
{
    public static void Write(ByteWriter writer, DocumentInfo info)
    {
        writer.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8);
        writer.Write("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"u8);
        writer.Write("<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n<pdfuaid:part>1</pdfuaid:part>\n"u8);
        Element(writer, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8, info.Title, "</rdf:li></rdf:Alt></dc:title>\n"u8);
        Element(writer, "<dc:creator><rdf:Seq><rdf:li>"u8, info.Author, "</rdf:li></rdf:Seq></dc:creator>\n"u8);
        Element(writer, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8, info.Subject, "</rdf:li></rdf:Alt></dc:description>\n"u8);
        Element(writer, "<dc:language><rdf:Bag><rdf:li>"u8, info.Language, "</rdf:li></rdf:Bag></dc:language>\n"u8);
        var created = info.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Element(writer, "<xmp:CreateDate>"u8, created, "</xmp:CreateDate>\n"u8);
        Element(writer, "<xmp:ModifyDate>"u8, created, "</xmp:ModifyDate>\n"u8);
        Element(writer, "<pdf:Producer>"u8, info.Producer, "</pdf:Producer>\n"u8);
        writer.Write("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"u8);
    }

    private static void Element(ByteWriter writer, ReadOnlySpan<byte> open, string text, ReadOnlySpan<byte> close)
    {
        if (text.Length == 0)
        {
            return;
        }

        writer.Write(open);
        writer.Utf8(SecurityElement.Escape(Clean(text)));
        writer.Write(close);
    }

    /// <summary>XML has no way to write control characters or lone surrogates.</summary>
    private static string Clean(string text) => text.All(IsXml) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= 0x10000 || IsXml((char)rune.Value)));

    /// <summary>XML 1.0, production 2. The framework's own test is in an assembly that takes milliseconds to load.</summary>
    private static bool IsXml(char character) => character is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (>= '\uE000' and < '\uFFFE');
}
