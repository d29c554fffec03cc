using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Documents;

/// <summary>The objects of a PDF file: streams stand by themselves, all else is packed in object streams, and a cross-reference stream says where each is.</summary>
internal sealed class ObjectFile : IDisposable
{
    /// <summary>A reader inflates a whole object stream to get one object; more in one helps compression little.</summary>
    private const int MostPacked = 200;

    private readonly ByteWriter _file = new(32768);
    private readonly ByteWriter _packed = new(8192);
    private readonly RentedList<PackedObject> _packedObjects = new(MostPacked);
    private readonly RentedList<CrossReference> _references = new(512);

    public ObjectFile()
    {
        // The second line has bytes above 127, so that nobody takes the file for text.
        _references.Add(new CrossReference(0, 0, 65535));
        _file.Write("%PDF-1.7\n%"u8);
        _file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    public ReadOnlySpan<byte> Written => _file.Written;

    /// <summary>A number for an object that is written later, or pointed to before.</summary>
    public int Reserve()
    {
        _references.Add(default);
        return _references.Count - 1;
    }

    /// <summary>Begins an object that is not a stream; what is written next into the writer is its value, until another begins.</summary>
    public ByteWriter Begin(int id)
    {
        if (_packedObjects.Count == MostPacked)
        {
            WritePacked();
        }

        if (_packed.Length > 0)
        {
            _packed.Byte((byte)'\n');
        }

        _packedObjects.Add(new PackedObject(id, _packed.Length));
        return _packed;
    }

    /// <summary>Writes a stream of data as it is; the entries say how it is encoded.</summary>
    public void Stream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        _references[id] = new CrossReference(1, _file.Length, 0);
        _file.Integer(id);
        _file.Write(" 0 obj\n<<"u8);
        _file.Write(entries);
        _file.Write("/Length "u8);
        _file.Integer(data.Length);
        _file.Write(">>\nstream\n"u8);
        _file.Write(data);
        _file.Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes a stream of data deflated.</summary>
    public void DeflatedStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data)
    {
        using var deflated = new ByteWriter(data.Length / 2 + 64);
        Flate.Deflate(data, deflated);
        using var all = new ByteWriter(entries.Length + 32);
        all.Write(entries);
        all.Write("/Filter/FlateDecode"u8);
        Stream(id, all.Written, deflated.Written);
    }

    /// <summary>Packs what is left, writes the cross-references and the end of the file. The trailer gives the entries Root, Info and ID.</summary>
    public void Finish(ReadOnlySpan<byte> trailer)
    {
        WritePacked();
        var id = Reserve();
        var start = _file.Length;
        _references[id] = new CrossReference(1, start, 0);
        using var table = new ByteWriter(_references.Count * (CrossReference.Length + 1));
        var above = default(CrossReference);
        for (var i = 0; i < _references.Count; i++)
        {
            _references[i].Write(table, above);
            above = _references[i];
        }

        using var entries = new ByteWriter();
        entries.Write("/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Size "u8);
        entries.Integer(_references.Count);
        entries.Write(trailer);
        DeflatedStream(id, entries.Written, table.Written);
        _file.Write("startxref\n"u8);
        _file.Integer(start);
        _file.Write("\n%%EOF\n"u8);
    }

    public void Dispose()
    {
        _file.Dispose();
        _packed.Dispose();
        _packedObjects.Dispose();
        _references.Dispose();
    }

    private void WritePacked()
    {
        if (_packedObjects.Count == 0)
        {
            return;
        }

        var id = Reserve();
        using var data = new ByteWriter(_packed.Length + 16 * _packedObjects.Count);
        for (var i = 0; i < _packedObjects.Count; i++)
        {
            var packed = _packedObjects[i];
            _references[packed.Id] = new CrossReference(2, id, i);
            data.Integer(packed.Id);
            data.Byte((byte)' ');
            data.Integer(packed.Offset);
            data.Byte((byte)' ');
        }

        using var entries = new ByteWriter();
        entries.Write("/Type/ObjStm/N "u8);
        entries.Integer(_packedObjects.Count);
        entries.Write("/First "u8);
        entries.Integer(data.Length);
        data.Write(_packed.Written);
        DeflatedStream(id, entries.Written, data.Written);
        _packed.Clear();
        _packedObjects.Shorten(0);
    }
}
