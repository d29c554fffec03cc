using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Import;

/// <summary>Brings files into the book, whole or not at all: they are kept, read and checked to the end, and only then written; a process
/// that ends while it writes is followed by another that writes the same again.</summary>
public sealed class ImportBook(IImportFiles files, BookUpdate update, IBookStore book, WritersPlace place, IWorkQueue queue, PipelineOptions options)
{
    private const string ManifestFile = "manifest.json";
    private const string AcceptedFile = "accepted";

    /// <param name="importId">A name that no other import has; letters, digits and hyphens.</param>
    /// <param name="parts">The files as they arrive.</param>
    /// <param name="asked">How to read them, and whether the one part is a JSON document instead of CSV tables.</param>
    /// <param name="cancellation">Stops before anything is written; not between writes.</param>
    /// <exception cref="BookBusyException">Another import is being written.</exception>
    public async Task<ImportReport> ImportAsync(string importId, IAsyncEnumerable<ImportPart> parts, ImportManifest asked, CancellationToken cancellation)
    {
        var (manifest, turn) = await BeginAsync(importId, parts, asked, cancellation);
        using (turn)
        {
            return await WriteAsync(importId, manifest, turn, accepted: false, cancellation);
        }
    }

    /// <summary>Finishes an import whose process is gone. One that was not yet accepted is given up: whoever sent it got no answer and sends it again.</summary>
    public async Task FinishAsync(string importId, CancellationToken cancellation)
    {
        try
        {
            using var turn = await place.TakeOverAsync(importId, cancellation);
            await (turn is null ? files.DeleteAsync(importId, cancellation) : FinishAsync(importId, turn, cancellation));
        }
        catch (BookBusyException)
        {
            // Its process is alive, or another took it over: ask again later.
            await RemindAsync(importId, cancellation);
        }
    }

    /// <summary>Has the import looked after once a process that waits for its place, and then ends, must have been gone for a while.</summary>
    public Task RemindAsync(string importId, CancellationToken cancellation) => queue.SendAsync(new FinishImport(importId), options.BookPatience * 2, cancellation);

    /// <summary>Keeps the files and takes the writer's place. The reminder goes first: were it sent after, a process that ended in between
    /// would leave the book taken for ever.</summary>
    private async Task<(ImportManifest Manifest, WritersTurn Turn)> BeginAsync(
        string importId, IAsyncEnumerable<ImportPart> parts, ImportManifest asked, CancellationToken cancellation)
    {
        try
        {
            var manifest = asked with { Files = await KeepAsync(importId, parts, cancellation) };
            await files.WriteAsync(importId, ManifestFile, new MemoryStream(JsonLines.Write(manifest)), cancellation);
            await RemindAsync(importId, cancellation);
            return (manifest, await place.TakeAsync(importId, cancellation));
        }
        catch
        {
            await files.DeleteAsync(importId, CancellationToken.None);
            throw;
        }
    }

    private async Task FinishAsync(string importId, WritersTurn turn, CancellationToken cancellation)
    {
        if (!await ExistsAsync(importId, AcceptedFile, cancellation))
        {
            await GiveUpAsync(importId, turn, cancellation);
            return;
        }

        await using var content = await files.OpenAsync(importId, ManifestFile, cancellation) ?? throw new FileNotFoundException($"Import {importId} has no manifest.");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellation);
        await WriteAsync(importId, JsonLines.Read<ImportManifest>(bytes.ToArray()), turn, accepted: true, cancellation);
    }

    private async Task<IReadOnlyList<ImportFile>> KeepAsync(string importId, IAsyncEnumerable<ImportPart> parts, CancellationToken cancellation)
    {
        var kept = new List<ImportFile>();
        await foreach (var part in parts.WithCancellation(cancellation))
        {
            var file = new ImportFile(part.Table, $"part-{kept.Count:000}");
            await files.WriteAsync(importId, file.FileName, part.Content, cancellation);
            kept.Add(file);
        }

        return kept;
    }

    private async Task<ImportReport> WriteAsync(string importId, ImportManifest manifest, WritersTurn turn, bool accepted, CancellationToken cancellation)
    {
        var spool = Path.Combine(Path.GetTempPath(), $"crisisreview-import-{importId}-{Guid.NewGuid():N}");
        try
        {
            using var reading = await turn.KeepDuringAsync(token => ReadAsync(importId, manifest, spool, token), cancellation);
            if (reading.IsAcceptable && !accepted)
            {
                await turn.KeepDuringAsync(token => update.CheckAsync(reading, manifest.Replace, token), cancellation);
            }

            if (!reading.IsAcceptable)
            {
                await GiveUpAsync(importId, turn, cancellation);
                return Report(importId, reading, profiles: null);
            }

            await turn.KeepAsync(cancellation);
            await files.WriteAsync(importId, AcceptedFile, Stream.Null, cancellation);
            accepted = true;
            var profiles = await turn.KeepDuringAsync(token => update.ApplyAsync(reading, manifest.Replace, turn, token), CancellationToken.None);
            await turn.FinishAsync(CancellationToken.None);
            await files.DeleteAsync(importId, CancellationToken.None);
            return Report(importId, reading, profiles);
        }
        catch when (!accepted)
        {
            await GiveUpAsync(importId, turn, CancellationToken.None);
            throw;
        }
        finally
        {
            if (Directory.Exists(spool))
            {
                Directory.Delete(spool, recursive: true);
            }
        }
    }

    private async Task GiveUpAsync(string importId, WritersTurn turn, CancellationToken cancellation)
    {
        await turn.AbandonAsync(cancellation);
        await files.DeleteAsync(importId, cancellation);
    }

    private async Task<BookReading> ReadAsync(string importId, ImportManifest manifest, string spool, CancellationToken cancellation)
    {
        var asked = new ImportOptions(manifest.Mode, manifest.Replace);
        var stored = await StoredAsync(manifest.Replace, cancellation);
        if (!manifest.IsJson)
        {
            return await BookReader.ReadAsync(OpenAllAsync(importId, manifest, cancellation), asked, stored, spool, cancellation);
        }

        await using var document = await OpenAsync(importId, manifest.Files[0], cancellation);
        return await BookReader.ReadJsonAsync(document, asked, stored, spool, cancellation);
    }

    private async Task<StoredIds> StoredAsync(bool replace, CancellationToken cancellation)
    {
        var accounts = new HashSet<AccountId>();
        if (!replace)
        {
            await foreach (var account in book.ReadAccountsAsync(cancellation))
            {
                accounts.Add(account.AccountId);
            }
        }

        return new(accounts, (await book.ReadExecutivesAsync(cancellation)).Select(executive => executive.ExecutiveId).ToHashSet());
    }

    private async IAsyncEnumerable<ImportPart> OpenAllAsync(string importId, ImportManifest manifest, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in manifest.Files)
        {
            await using var content = await OpenAsync(importId, file, cancellation);
            yield return new ImportPart(file.Table, content);
        }
    }

    private async Task<Stream> OpenAsync(string importId, ImportFile file, CancellationToken cancellation) =>
        await files.OpenAsync(importId, file.FileName, cancellation) ?? throw new FileNotFoundException($"Import {importId} has lost its file {file.FileName}.");

    private async Task<bool> ExistsAsync(string importId, string name, CancellationToken cancellation)
    {
        await using var content = await files.OpenAsync(importId, name, cancellation);
        return content is not null;
    }

    private static ImportReport Report(string importId, BookReading reading, ProfileCounts? profiles) => new()
    {
        ImportId = importId,
        Accepted = profiles is not null,
        Readable = reading.IsReadable,
        Tables = reading.Counts,
        Rejected = reading.Rejected,
        RejectedTotal = reading.RejectedTotal,
        Warnings = reading.Warnings,
        WarningsTotal = reading.WarningsTotal,
        Profiles = profiles,
    };
}
