using CrisisReview.Pipeline.Import;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedImportFiles(IImportFiles files, PortWatch watch) : IImportFiles
{
    public async Task WriteAsync(string importId, string name, Stream content, CancellationToken cancellation)
    {
        await watch($"write import file {name}");
        await files.WriteAsync(importId, name, content, cancellation);
    }

    public async Task<Stream?> OpenAsync(string importId, string name, CancellationToken cancellation)
    {
        await watch($"open import file {name}");
        return await files.OpenAsync(importId, name, cancellation);
    }

    public async Task DeleteAsync(string importId, CancellationToken cancellation)
    {
        await watch("delete import files");
        await files.DeleteAsync(importId, cancellation);
    }
}
