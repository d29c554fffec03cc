using System.Buffers.Binary;

namespace CrisisReview.Domain.Simulation;

/// <summary>The loss of a batch, or of the whole book, in every path, in units of <see cref="LossUnits"/>. Adding is exact, so batches merge in any order
/// to the same bits.</summary>
public sealed class PathSums
{
    private readonly long[] _losses;

    internal PathSums(long[] losses) => _losses = losses;

    public int Paths => _losses.Length;

    public ReadOnlySpan<long> Losses => _losses;

    public static PathSums Zero(int paths) => new(new long[paths]);

    /// <summary>Adds another batch of the same run to this one.</summary>
    /// <exception cref="ArgumentException">The batches do not have the same number of paths.</exception>
    /// <exception cref="OverflowException">A path's loss is above 9e14 currency units.</exception>
    public void Add(PathSums other)
    {
        if (other.Paths != Paths)
        {
            throw new ArgumentException($"A batch of {other.Paths} paths cannot be added to one of {Paths}; they belong to different runs.", nameof(other));
        }

        for (var path = 0; path < _losses.Length; path++)
        {
            _losses[path] = checked(_losses[path] + other._losses[path]);
        }
    }

    /// <summary>Eight bytes a path, little-endian.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_losses.Length * sizeof(long)];
        for (var path = 0; path < _losses.Length; path++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(path * sizeof(long)), _losses[path]);
        }

        return bytes;
    }

    /// <exception cref="ArgumentException">The length is not that of whole paths.</exception>
    public static PathSums FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(long) != 0)
        {
            throw new ArgumentException($"Path sums take {sizeof(long)} bytes a path; {bytes.Length} bytes are cut short.", nameof(bytes));
        }

        var losses = new long[bytes.Length / sizeof(long)];
        for (var path = 0; path < losses.Length; path++)
        {
            losses[path] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(path * sizeof(long))..]);
        }

        return new(losses);
    }
}
