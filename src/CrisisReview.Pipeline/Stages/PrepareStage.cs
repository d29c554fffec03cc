using System.Security.Cryptography;
using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Copies the book, in the reporting currency, into the run's batches, so that later edits cannot touch the run.</summary>
public sealed class PrepareStage(
    RunArchive archive, RunLedger ledger, ProfileReader reader, BookAtRest rest, IBookStore book, IWorkQueue queue, PipelineOptions options)
{
    public async Task PrepareAsync(Run run, CancellationToken cancellation)
    {
        var runId = run.RunId;
        await ledger.MoveAsync(runId, RunStatus.Preparing, cancellation);
        var manifest = await archive.FindSnapshotAsync(runId, cancellation) ?? await TakeSnapshotAsync(runId, cancellation);
        await archive.RemoveOtherBatchesAsync(runId, manifest, cancellation);
        await ledger.HandOverAsync(run, RunStatus.Assessing, r => r with { Snapshot = manifest.ToSnapshot() }, () => SendAsync(runId, manifest, cancellation), cancellation);
    }

    private async Task SendAsync(RunId runId, SnapshotManifest manifest, CancellationToken cancellation)
    {
        for (var batch = 0; batch < Math.Min(manifest.BatchFiles.Count, options.MostPartsWaiting); batch++)
        {
            await queue.SendAsync(new AssessBatch(runId.Value, batch), cancellation);
        }
    }

    private async Task<SnapshotManifest> TakeSnapshotAsync(RunId runId, CancellationToken cancellation)
    {
        var policy = (await archive.ReadInputAsync(runId, cancellation)).Policy;
        try
        {
            var manifest = await rest.ReadAsync(() => CopyBookAsync(runId, policy, cancellation), cancellation);
            return await archive.FreezeSnapshotAsync(runId, manifest, cancellation);
        }
        catch (UnusableBookException fault)
        {
            throw new RunFaultException($"{fault.Message}, then start a new run.");
        }
    }

    private async Task<SnapshotManifest> CopyBookAsync(RunId runId, Policy policy, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = new List<string>();
        var accounts = 0;
        var executives = await book.ReadExecutivesAsync(cancellation);
        var reporting = new ReportingBook(policy, executives);
        await foreach (var lines in reader.ReadAllAsync(cancellation).Select(profile => JsonLines.Write(reporting.Of(profile))).Chunk(options.BatchSize).WithCancellation(cancellation))
        {
            Array.ForEach(lines, hash.AppendData);
            files.Add(await archive.WriteBatchAsync(runId, files.Count, lines, cancellation));
            accounts += lines.Length;
        }

        ReportingBook.RefuseEmpty(accounts);
        return new(accounts, Convert.ToHexStringLower(hash.GetHashAndReset()), files, executives);
    }
}
