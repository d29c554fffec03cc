namespace CrisisReview.Pipeline.Runs;

/// <summary>The files of runs, by run and name.</summary>
public interface IRunFiles
{
    Task WriteAsync(RunId runId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Writes a file that comes in pieces; it is there, in place of what was, when the last piece is.</summary>
    Task WriteAsync(RunId runId, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation);

    /// <summary>False where the file was there already; it is left as it is then.</summary>
    Task<bool> WriteOnceAsync(RunId runId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>Null where there is no such file.</summary>
    Task<ReadOnlyMemory<byte>?> FindAsync(RunId runId, string name, CancellationToken cancellation);

    /// <summary>To be read from its beginning, a piece at a time. Null where there is no such file. The caller disposes the stream.</summary>
    Task<Stream?> OpenAsync(RunId runId, string name, CancellationToken cancellation);

    /// <summary>The names that begin with <paramref name="prefix"/>.</summary>
    Task<IReadOnlyList<string>> ListAsync(RunId runId, string prefix, CancellationToken cancellation);

    /// <summary>Removes a file, where it is there.</summary>
    Task RemoveAsync(RunId runId, string name, CancellationToken cancellation);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Task<ReadOnlyMemory<byte>> ReadRangeAsync(RunId runId, string name, long offset, int length, CancellationToken cancellation);

    /// <summary>Deletes the files of a run, all but <paramref name="keep"/> (null: all).</summary>
    Task DeleteAsync(RunId runId, string? keep, CancellationToken cancellation);

    /// <summary>The runs that have files, none of which was written after <paramref name="before"/>.</summary>
    Task<IReadOnlyList<RunId>> ListRunsAsync(DateTimeOffset before, CancellationToken cancellation);
}
