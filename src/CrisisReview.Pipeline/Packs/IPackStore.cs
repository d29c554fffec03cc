using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>The packs of runs, by run and pack name.</summary>
public interface IPackStore
{
    /// <summary>Writes a pack that comes in pieces; it is there, in place of what was, when the last piece is.</summary>
    Task WriteAsync(RunId runId, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation);

    /// <summary>Null where there is no such pack. The caller disposes the stream.</summary>
    Task<Stream?> OpenAsync(RunId runId, string name, CancellationToken cancellation);

    /// <summary>An address of that pack which reads it and nothing else until <paramref name="expiresAt"/>.</summary>
    Task<Uri> LinkAsync(RunId runId, string name, DateTimeOffset expiresAt, CancellationToken cancellation);

    /// <summary>Deletes all packs of a run.</summary>
    Task DeleteAsync(RunId runId, CancellationToken cancellation);

    /// <summary>The runs that have packs, none of which was written after <paramref name="before"/>.</summary>
    Task<IReadOnlyList<RunId>> ListRunsAsync(DateTimeOffset before, CancellationToken cancellation);
}
