using System.Security.Cryptography;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Copies the book, in the reporting currency, into the run's batches, so that later edits cannot touch the run.</summary>
public sealed class PrepareStage(
    RunArchive archive, RunLedger ledger, ProfileReader reader, BookAtRest rest, IBookStore book, IWorkQueue queue, PipelineOptions options)
{
    public async Task PrepareAsync(RunId runId, CancellationToken cancellation)
    {
        await ledger.MoveAsync(runId, RunStatus.Preparing, cancellation);
        var manifest = await archive.FindSnapshotAsync(runId, cancellation) ?? await TakeSnapshotAsync(runId, cancellation);
        await ledger.MoveAsync(runId, RunStatus.Assessing, run => run with { Snapshot = manifest.ToSnapshot() }, cancellation);
        for (var batch = 0; batch < manifest.BatchFiles.Count; batch++)
        {
            await queue.SendAsync(new AssessBatch(runId.Value, batch), cancellation);
        }
    }

    private async Task<SnapshotManifest> TakeSnapshotAsync(RunId runId, CancellationToken cancellation)
    {
        var policy = (await archive.ReadInputAsync(runId, cancellation)).Policy;
        var manifest = await rest.ReadAsync(() => CopyBookAsync(runId, policy, cancellation), cancellation);
        return await archive.FreezeSnapshotAsync(runId, manifest, cancellation);
    }

    private async Task<SnapshotManifest> CopyBookAsync(RunId runId, Policy policy, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = new List<string>();
        var accounts = 0;
        var executives = await book.ReadExecutivesAsync(cancellation);
        var known = executives.Select(e => e.ExecutiveId).ToHashSet();
        await foreach (var lines in reader.ReadAllAsync(cancellation).Select(profile => JsonLines.Write(ForRun(profile, policy, known))).Chunk(options.BatchSize).WithCancellation(cancellation))
        {
            Array.ForEach(lines, hash.AppendData);
            files.Add(await archive.WriteBatchAsync(runId, files.Count, lines, cancellation));
            accounts += lines.Length;
        }

        return accounts > 0
            ? new(accounts, Convert.ToHexStringLower(hash.GetHashAndReset()), files, executives)
            : throw new RunFaultException("The book holds no accounts. Import the accounts table, then start a new run.");
    }

    /// <summary>The profile in the reporting currency, and on the shared desk where its executive is not one of the company's.</summary>
    private static AccountProfile ForRun(AccountProfile profile, Policy policy, HashSet<ExecutiveId> known)
    {
        var account = profile.Account;
        var rate = policy.RateOf(account.Currency) ?? throw new RunFaultException(
            $"Account {account.AccountId} is in {account.Currency}, and version {policy.Version} of the policy has no rate for it. "
            + $"Add rates.{account.Currency} with PUT /api/policy, then start a new run.");
        var executive = account.ExecutiveId is { } id && known.Contains(id) ? account.ExecutiveId : null;
        var placed = profile with { Account = account with { Currency = policy.ReportingCurrency, ExecutiveId = executive } };
        return rate == 1m ? placed : placed.ConvertedAt(rate, policy.ReportingCurrency);
    }
}
