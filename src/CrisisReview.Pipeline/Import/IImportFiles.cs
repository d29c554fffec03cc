namespace CrisisReview.Pipeline.Import;

/// <summary>The files of an import, kept until it is in the book so that another process can finish it.</summary>
public interface IImportFiles
{
    Task WriteAsync(string importId, string name, Stream content, CancellationToken cancellation);

    /// <summary>Null where there is no such file. The caller disposes the stream.</summary>
    Task<Stream?> OpenAsync(string importId, string name, CancellationToken cancellation);

    Task DeleteAsync(string importId, CancellationToken cancellation);
}
