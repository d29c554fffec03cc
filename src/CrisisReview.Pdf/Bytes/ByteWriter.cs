using System.Buffers;

namespace CrisisReview.Pdf.Bytes;

/// <summary>A growing buffer of rented memory that PDF syntax is written into. Dispose gives the memory back; the written bytes are gone then.</summary>
internal sealed class ByteWriter(int capacity = 1024) : IDisposable
{
    private const double MostPoints = 1_440_000;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public Memory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>Room for exactly <paramref name="count"/> bytes, counted as written; the caller fills all of it.</summary>
    public Span<byte> Take(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        var room = _bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    /// <summary>Takes back the last bytes of a <see cref="Take"/> that were not needed.</summary>
    public void GiveBack(int count) => Length -= count;

    public void Integer(long value)
    {
        var room = Take(20);
        value.TryFormat(room, out var used, default, System.Globalization.CultureInfo.InvariantCulture);
        GiveBack(room.Length - used);
    }

    /// <summary>A number given in hundredths, in the shortest form PDF reads: 1250 is "12.5".</summary>
    public void Hundredths(long value) => Fixed(value, 100);

    /// <summary>A number given in thousandths, in the shortest form PDF reads.</summary>
    public void Thousandths(long value) => Fixed(value, 1000);

    /// <summary>A number to two decimals; finer than any device at the size of a point.</summary>
    public void Number(double value) => Hundredths(InHundredths(value));

    /// <summary>Rounds a length in points to hundredths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no number or a hundred times beyond any page.</exception>
    public static long InHundredths(double points) => Math.Abs(points) <= MostPoints
        ? (long)Math.Round(points * 100)
        : throw new ArgumentOutOfRangeException(nameof(points), points, "A length on a page is no number or too large. Give points; a page has at most 14,400.");

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Fixed(long value, int scale)
    {
        if (value < 0)
        {
            Byte((byte)'-');
            value = -value;
        }

        var (whole, part) = Math.DivRem(value, scale);
        if (whole > 0 || part == 0)
        {
            Integer(whole);
        }

        if (part > 0)
        {
            Byte((byte)'.');
            for (var place = scale / 10; part > 0; place /= 10)
            {
                Byte((byte)('0' + part / place));
                part %= place;
            }
        }
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
