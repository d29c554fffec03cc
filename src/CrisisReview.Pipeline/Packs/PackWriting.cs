using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Reports;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Ranking;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Brings together what a pack shows, from the finished results of its run, and has it written.</summary>
public sealed class PackWriting(RunArchive archive, RunLedger ledger, PackWriter writer, PipelineOptions options)
{
    private const int PieceBytes = 2 * 1024 * 1024;

    /// <param name="runId">The run.</param>
    /// <param name="plan">The pack.</param>
    /// <param name="approval">The sign-off that it shows; null: none. It is not read from the run, since a process that is late with a first pack must not show it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The pack in pieces: the files of the whole book come as they are written, the others at once.</returns>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> WriteAsync(RunId runId, PackPlan plan, RunApproval? approval, CancellationToken cancellation) => plan.Kind switch
    {
        PackKind.Ranking => RankingFileAsync(runId, cancellation),
        PackKind.Attention => AttentionFileAsync(runId, cancellation),
        PackKind.Calendar => AtOnceAsync(CalendarAsync(runId, plan, cancellation)),
        PackKind.Management => AtOnceAsync(ManagementAsync(runId, approval, cancellation)),
        PackKind.Executive => AtOnceAsync(ExecutiveAsync(runId, plan, approval, cancellation)),
        PackKind.Account => AtOnceAsync(AccountAsync(runId, plan, approval, cancellation)),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Kind, "Not a kind of pack."),
    };

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> AtOnceAsync(Task<ReadOnlyMemory<byte>> pack)
    {
        yield return await pack;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> RankingFileAsync(RunId runId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var file = new CsvPieces(RankingCsv.Header);
        await foreach (var account in archive.ReadRankingAsync(runId, cancellation).Where(account => account.Row is not null))
        {
            file.Add(RankingCsv.Line(account.Row!));
            if (file.Waiting >= PieceBytes)
            {
                yield return file.Take();
            }
        }

        yield return file.Take();
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> AttentionFileAsync(RunId runId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var executives = await archive.ReadExecutivesAsync(runId, cancellation);
        using var desks = executives.Executives.Append(executives.SharedDesk).SelectMany(hours => Enumerable.Repeat(hours, hours.Accounts)).GetEnumerator();
        using var file = new CsvPieces(AttentionCsv.Header);
        await foreach (var account in archive.ReadAttentionAsync(runId, cancellation))
        {
            desks.MoveNext();
            file.Add(AttentionCsv.Line(desks.Current.ExecutiveId, desks.Current.Name, account));
            if (file.Waiting >= PieceBytes)
            {
                yield return file.Take();
            }
        }

        yield return file.Take();
    }

    private async Task<ReadOnlyMemory<byte>> CalendarAsync(RunId runId, PackPlan plan, CancellationToken cancellation)
    {
        var input = await archive.ReadInputAsync(runId, cancellation);
        var hours = await HoursAsync(runId, plan.ExecutiveId, cancellation);
        using var file = new MemoryStream();
        ExecutiveCalendar.Write(new(hours.ExecutiveId, hours.Name, await AttentionAsync(runId, plan, cancellation)), input.CreatedAt, file);
        return file.ToArray();
    }

    private async Task<ReadOnlyMemory<byte>> ManagementAsync(RunId runId, RunApproval? approval, CancellationToken cancellation)
    {
        var (run, facts, snapshot) = await FactsAsync(runId, approval, cancellation);
        var accounts = await archive.ReadRankingAsync(runId, cancellation).Where(account => account.Row is not null).Select(account => ListedAccount.Of(account.Row!)).ToListAsync(cancellation);
        return writer.Management(new ManagementPackInput(facts, run.Summary!, accounts, snapshot.Executives, await archive.ReadExecutivesAsync(runId, cancellation))).Bytes;
    }

    private async Task<ReadOnlyMemory<byte>> ExecutiveAsync(RunId runId, PackPlan plan, RunApproval? approval, CancellationToken cancellation)
    {
        var (run, facts, snapshot) = await FactsAsync(runId, approval, cancellation);
        var attention = (await AttentionAsync(runId, plan, cancellation)).ToDictionary(account => account.AccountId);
        var reviews = new AccountReviewInput[plan.Reviews.Count];
        var side = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
        await Parallel.ForAsync(0, reviews.Length, side, async (review, token) => reviews[review] = await ReviewAsync(runId, plan.Reviews[review], attention, token));
        var reviewed = reviews.Select(review => review.Account.Profile.Account.AccountId).ToHashSet();
        var input = new ExecutivePackInput(facts, Find(snapshot, plan.ExecutiveId), run.Summary!, run.Summary!.Accounts, reviews, await HoursAsync(runId, plan.ExecutiveId, cancellation))
        {
            Others = plan.Others == 0 ? [] : await OthersAsync(runId, plan, reviewed, cancellation),
            OtherContacts = [.. attention.Values.Where(account => !reviewed.Contains(account.AccountId)).SelectMany(account => account.Contacts)],
        };
        return writer.Executive(input).Bytes;
    }

    private async Task<IReadOnlyList<ListedAccount>> OthersAsync(RunId runId, PackPlan plan, HashSet<AccountId> reviewed, CancellationToken cancellation)
    {
        var desk = new ExecutiveId(PackName.SharedDesk);
        return await archive.ReadRankingAsync(runId, cancellation)
            .Where(account => account.Row is not null && (account.ExecutiveId ?? desk) == plan.ExecutiveId && !reviewed.Contains(account.AccountId))
            .Select(account => ListedAccount.Of(account.Row!))
            .ToListAsync(cancellation);
    }

    private async Task<ReadOnlyMemory<byte>> AccountAsync(RunId runId, PackPlan plan, RunApproval? approval, CancellationToken cancellation)
    {
        var (run, facts, snapshot) = await FactsAsync(runId, approval, cancellation);
        var attention = (await AttentionAsync(runId, plan, cancellation)).ToDictionary(account => account.AccountId);
        var review = await ReviewAsync(runId, plan.Reviews[0], attention, cancellation);
        return writer.Account(new AccountPackInput(facts, Find(snapshot, plan.ExecutiveId), run.Summary!, run.Summary!.Accounts, review)).Bytes;
    }

    private static Executive? Find(SnapshotManifest snapshot, ExecutiveId? id) => snapshot.Executives.FirstOrDefault(executive => executive.ExecutiveId == id);

    private async Task<AccountReviewInput> ReviewAsync(
        RunId runId, PlannedReview review, Dictionary<AccountId, AccountAttention> attention, CancellationToken cancellation)
    {
        var assessed = await archive.ReadAssessmentAsync(runId, review.Location, cancellation);
        return new(assessed, review.Row, attention.GetValueOrDefault(assessed.Profile.Account.AccountId));
    }

    private async Task<IReadOnlyList<AccountAttention>> AttentionAsync(RunId runId, PackPlan plan, CancellationToken cancellation) =>
        plan.Attention is { } range ? await archive.ReadAttentionAsync(runId, range, cancellation) : [];

    private async Task<ExecutiveHours> HoursAsync(RunId runId, ExecutiveId? executiveId, CancellationToken cancellation)
    {
        var executives = await archive.ReadExecutivesAsync(runId, cancellation);
        return executives.Executives.FirstOrDefault(hours => hours.ExecutiveId == executiveId) ?? executives.SharedDesk;
    }

    private async Task<(Run Run, RunFacts Facts, SnapshotManifest Snapshot)> FactsAsync(RunId runId, RunApproval? approval, CancellationToken cancellation)
    {
        var run = await ledger.FindAsync(runId, cancellation);
        if (run?.Summary is null)
        {
            throw new InvalidOperationException($"Run {runId} has no summary yet; its ranking has not been recorded.");
        }

        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        return (run, FactsOf(runId, input, snapshot, approval), snapshot);
    }

    private static RunFacts FactsOf(RunId runId, RunInput input, SnapshotManifest snapshot, RunApproval? approval) => new()
    {
        RunId = runId.Value,
        Scenario = input.Scenario,
        Policy = input.Policy,
        AsOf = input.AsOf,
        HorizonEnd = input.HorizonEnd,
        StartedAt = input.CreatedAt,
        Note = input.Note,
        SnapshotSha256 = snapshot.Sha256,
        PolicyVersion = input.Policy.Version,
        Approval = approval is null ? null : new(approval.By, approval.At, approval.Note),
    };
}
