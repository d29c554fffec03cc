using System.Buffers;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Runs;
using Microsoft.Win32.SafeHandles;

namespace CrisisReview.Pipeline.Stages;

/// <summary>The figures of all accounts of a run in a temporary file; in memory is only where each account's stand. Disposing deletes the file.</summary>
internal sealed class SpooledFigures : IDisposable
{
    private readonly SafeFileHandle _file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"crisisreview-ranking-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    private readonly List<Place> _places = [];
    private long _length;

    /// <summary>Keeps the figures of a batch; answers them, one by one.</summary>
    public IEnumerable<LocatedFigures> Add(ReadOnlyMemory<byte> batch)
    {
        RandomAccess.Write(_file, batch.Span, _length);
        foreach (var line in JsonLines.Split(batch))
        {
            var figures = JsonLines.Read<LocatedFigures>(batch.Span[line]);
            var (offset, length) = line.GetOffsetAndLength(batch.Length);
            _places.Add(new(figures.Figures.AccountId, figures.Figures.Kind, _length + offset, length));
            yield return figures;
        }

        _length += batch.Length;
    }

    /// <summary>The accounts of a kind, or all, in order of their ids.</summary>
    public IReadOnlyList<Place> InOrder(AccountKind? kind = null)
    {
        Place[] places = [.. _places.Where(place => kind is null || place.Kind == kind)];
        Array.Sort(places, (a, b) => a.AccountId.CompareTo(b.AccountId));
        return places;
    }

    public LocatedFigures Read(Place place)
    {
        var line = ArrayPool<byte>.Shared.Rent(place.Length);
        try
        {
            var read = RandomAccess.Read(_file, line.AsSpan(0, place.Length), place.Offset);
            return read == place.Length
                ? JsonLines.Read<LocatedFigures>(line.AsSpan(0, read))
                : throw new EndOfStreamException($"The figures of account {place.AccountId} are cut short in the temporary file.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(line);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>An account and where its figures stand in the file.</summary>
    internal readonly record struct Place(AccountId AccountId, AccountKind Kind, long Offset, int Length);
}
