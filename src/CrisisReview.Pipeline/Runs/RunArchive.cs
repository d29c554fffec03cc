using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Packs;

namespace CrisisReview.Pipeline.Runs;

/// <summary>The files of a run, by name and type. Every name is decided here.</summary>
public sealed class RunArchive(IRunFiles files)
{
    /// <summary>What a request asked and what was frozen for it.</summary>
    public const string InputFile = "input.json";

    private const string SnapshotFile = "snapshot.json";
    private const string SnapshotFolder = "snapshot/";
    private const string DistributionFile = "distribution.json";
    private const string RankingFile = "ranking.jsonl";
    private const string AttentionFile = "attention.jsonl";
    private const string ExecutivesFile = "executives.json";
    private const string ManifestFile = "packs.json";
    private const string ApprovedManifestFile = "packs-approved.json";
    private const int RecentFiles = 12;

    // Every stage reads them for every message.
    private readonly RecentDocuments _recent = new(RecentFiles);

    /// <summary>Freezes the input; answers what was frozen first, which may be an earlier one.</summary>
    public async Task<RunInput> FreezeInputAsync(RunId runId, RunInput input, CancellationToken cancellation)
    {
        await files.WriteOnceAsync(runId, InputFile, JsonLines.Write(input), cancellation);
        return await ReadInputAsync(runId, cancellation);
    }

    public Task<RunInput> ReadInputAsync(RunId runId, CancellationToken cancellation) => _recent.GetAsync(runId, InputFile, () => ReadAsync<RunInput>(runId, InputFile, cancellation));

    /// <summary>Writes one batch of the snapshot under a name that its content decides, so that two processes at once cannot mix theirs.</summary>
    public async Task<string> WriteBatchAsync(RunId runId, int batch, IReadOnlyList<byte[]> profileLines, CancellationToken cancellation)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (var line in profileLines)
        {
            content.Write(line);
            content.Write("\n"u8);
        }

        var name = $"{SnapshotFolder}{batch:00000}-{Sha256Of(content.WrittenSpan)[..16]}.jsonl";
        await files.WriteAsync(runId, name, content.WrittenMemory, cancellation);
        return name;
    }

    public async Task<SnapshotManifest> FreezeSnapshotAsync(RunId runId, SnapshotManifest manifest, CancellationToken cancellation)
    {
        await files.WriteOnceAsync(runId, SnapshotFile, JsonLines.Write(manifest), cancellation);
        return await ReadSnapshotAsync(runId, cancellation);
    }

    /// <summary>Removes what other copies of the book, that were not frozen, left beside the snapshot's batches.</summary>
    public async Task RemoveOtherBatchesAsync(RunId runId, SnapshotManifest manifest, CancellationToken cancellation)
    {
        foreach (var file in (await files.ListAsync(runId, SnapshotFolder, cancellation)).Except(manifest.BatchFiles))
        {
            await files.RemoveAsync(runId, file, cancellation);
        }
    }

    public async Task<SnapshotManifest?> FindSnapshotAsync(RunId runId, CancellationToken cancellation) =>
        await files.FindAsync(runId, SnapshotFile, cancellation) is { } content ? JsonLines.Read<SnapshotManifest>(content.Span) : null;

    public Task<SnapshotManifest> ReadSnapshotAsync(RunId runId, CancellationToken cancellation) =>
        _recent.GetAsync(runId, SnapshotFile, () => ReadAsync<SnapshotManifest>(runId, SnapshotFile, cancellation));

    public async Task<IReadOnlyList<AccountProfile>> ReadBatchAsync(RunId runId, string batchFile, CancellationToken cancellation) =>
        JsonLines.ReadAll<AccountProfile>(await ReadBytesAsync(runId, batchFile, cancellation));

    /// <summary>Writes the assessments of a batch, and beside them the light figures that the ranking reads.</summary>
    public async Task<RunPart> WriteAssessmentsAsync(
        RunId runId, int batch, IEnumerable<AssessedAccount> assessments, Horizon horizon, CancellationToken cancellation)
    {
        var content = new ArrayBufferWriter<byte>();
        var figures = new ArrayBufferWriter<byte>();
        foreach (var assessment in assessments)
        {
            var (offset, length) = JsonLines.Append(content, assessment);
            var sha256 = Sha256Of(content.WrittenSpan.Slice((int)offset, length));
            var attention = assessment.Profile.Account.Kind == AccountKind.External ? AttentionFigures.Of(assessment, horizon) : null;
            JsonLines.Append(figures, new LocatedFigures(AccountFigures.Of(assessment), attention, new AssessmentLocation(batch, offset, length), sha256));
        }

        await files.WriteAsync(runId, AssessmentsFile(batch), content.WrittenMemory, cancellation);
        await files.WriteAsync(runId, FiguresFile(batch), figures.WrittenMemory, cancellation);
        return new RunPart(RunStatus.Assessing, batch, content.WrittenCount, Sha256Of(content.WrittenSpan));
    }

    /// <summary>The figures of a batch, an account a line.</summary>
    public Task<ReadOnlyMemory<byte>> ReadFigureLinesAsync(RunId runId, int batch, CancellationToken cancellation) => ReadBytesAsync(runId, FiguresFile(batch), cancellation);

    public async Task<AssessedAccount> ReadAssessmentAsync(RunId runId, AssessmentLocation location, CancellationToken cancellation) =>
        JsonLines.Read<AssessedAccount>((await files.ReadRangeAsync(runId, AssessmentsFile(location.Batch), location.Offset, location.Length, cancellation)).Span);

    /// <summary>All assessments of a batch, in its order.</summary>
    public async Task<IReadOnlyList<AssessedAccount>> ReadAssessmentsAsync(RunId runId, int batch, CancellationToken cancellation) =>
        JsonLines.ReadAll<AssessedAccount>(await ReadBytesAsync(runId, AssessmentsFile(batch), cancellation));

    public Task WritePathSumsAsync(RunId runId, int batch, PathSums sums, CancellationToken cancellation) =>
        files.WriteAsync(runId, PathSumsFile(batch), sums.ToBytes(), cancellation);

    public async Task<PathSums> ReadPathSumsAsync(RunId runId, int batch, CancellationToken cancellation) =>
        PathSums.FromBytes((await ReadBytesAsync(runId, PathSumsFile(batch), cancellation)).Span);

    public Task WriteDistributionAsync(RunId runId, LossDistribution distribution, CancellationToken cancellation) =>
        files.WriteAsync(runId, DistributionFile, JsonLines.Write(distribution), cancellation);

    public Task<LossDistribution> ReadDistributionAsync(RunId runId, CancellationToken cancellation) =>
        ReadAsync<LossDistribution>(runId, DistributionFile, cancellation);

    public async Task<RunPart> WriteContributionsAsync(RunId runId, int batch, IReadOnlyList<TailContribution> contributions, CancellationToken cancellation)
    {
        var content = JsonLines.Write(contributions);
        await files.WriteAsync(runId, ContributionsFile(batch), content, cancellation);
        return new RunPart(RunStatus.Attributing, batch, content.Length, Sha256Of(content));
    }

    public async Task<IReadOnlyList<TailContribution>> ReadContributionsAsync(RunId runId, int batch, CancellationToken cancellation) =>
        await ReadAsync<List<TailContribution>>(runId, ContributionsFile(batch), cancellation);

    /// <summary>Writes the ranking as its accounts come.</summary>
    public Task WriteRankingAsync(RunId runId, IEnumerable<RankedAccount> accounts, CancellationToken cancellation) =>
        files.WriteAsync(runId, RankingFile, JsonLines.Pieces(accounts, (_, _) => { }).ToAsyncEnumerable(), cancellation);

    /// <summary>The ranking, a piece of its file at a time.</summary>
    public IAsyncEnumerable<RankedAccount> ReadRankingAsync(RunId runId, CancellationToken cancellation) => ReadLinesAsync<RankedAccount>(runId, RankingFile, cancellation);

    /// <summary>Writes the attention plans as they come, executive by executive, so that an executive's stand in one piece, and says where each stands.</summary>
    public Task WriteAttentionAsync(RunId runId, IEnumerable<AccountAttention> plans, Action<AccountAttention, FileRange> written, CancellationToken cancellation) =>
        files.WriteAsync(runId, AttentionFile, JsonLines.Pieces(plans, written).ToAsyncEnumerable(), cancellation);

    /// <summary>The attention plans of a piece of the file, in its order.</summary>
    public async Task<IReadOnlyList<AccountAttention>> ReadAttentionAsync(RunId runId, FileRange range, CancellationToken cancellation) =>
        JsonLines.ReadAll<AccountAttention>(await files.ReadRangeAsync(runId, AttentionFile, range.Offset, range.Length, cancellation));

    /// <summary>All attention plans, executive by executive, the shared desk's last.</summary>
    public IAsyncEnumerable<AccountAttention> ReadAttentionAsync(RunId runId, CancellationToken cancellation) => ReadLinesAsync<AccountAttention>(runId, AttentionFile, cancellation);

    public Task WriteExecutivesAsync(RunId runId, RunExecutives executives, CancellationToken cancellation) =>
        files.WriteAsync(runId, ExecutivesFile, JsonLines.Write(executives), cancellation);

    public Task<RunExecutives> ReadExecutivesAsync(RunId runId, CancellationToken cancellation) =>
        _recent.GetAsync(runId, ExecutivesFile, () => ReadAsync<RunExecutives>(runId, ExecutivesFile, cancellation));

    public Task WritePlanAsync(RunId runId, int pack, PackPlan plan, CancellationToken cancellation) =>
        files.WriteAsync(runId, PlanFile(pack), JsonLines.Write(plan), cancellation);

    public Task<PackPlan> ReadPlanAsync(RunId runId, int pack, CancellationToken cancellation) => ReadAsync<PackPlan>(runId, PlanFile(pack), cancellation);

    public Task WriteManifestAsync(RunId runId, IReadOnlyList<PackItem> packs, CancellationToken cancellation) =>
        files.WriteAsync(runId, ManifestFile, JsonLines.Write(packs), cancellation);

    /// <summary>A file of its own, so that a process which writes the first manifest late cannot put it in the place of this one.</summary>
    public Task WriteApprovedManifestAsync(RunId runId, IReadOnlyList<PackItem> packs, CancellationToken cancellation) =>
        files.WriteAsync(runId, ApprovedManifestFile, JsonLines.Write(packs), cancellation);

    /// <summary>The packs that were printed after the sign-off; null before all are.</summary>
    public Task<IReadOnlyList<PackItem>?> FindApprovedManifestAsync(RunId runId, CancellationToken cancellation) =>
        FindPacksAsync(runId, ApprovedManifestFile, cancellation);

    /// <summary>The packs of a completed run, those with its sign-off once it has them; none before.</summary>
    public async Task<IReadOnlyList<PackItem>> ReadManifestAsync(RunId runId, CancellationToken cancellation) =>
        await FindApprovedManifestAsync(runId, cancellation) ?? await FindPacksAsync(runId, ManifestFile, cancellation) ?? [];

    public static string Sha256Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string AssessmentsFile(int batch) => $"assessments/{batch:00000}.jsonl";

    private static string PathSumsFile(int batch) => $"paths/{batch:00000}.bin";

    private static string ContributionsFile(int batch) => $"contributions/{batch:00000}.json";

    private static string FiguresFile(int batch) => $"figures/{batch:00000}.jsonl";

    private static string PlanFile(int pack) => $"plan/{pack:000000}.json";

    private async Task<IReadOnlyList<PackItem>?> FindPacksAsync(RunId runId, string name, CancellationToken cancellation) =>
        await files.FindAsync(runId, name, cancellation) is { } content ? JsonLines.Read<List<PackItem>>(content.Span) : null;

    private async IAsyncEnumerable<T> ReadLinesAsync<T>(RunId runId, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = await files.OpenAsync(runId, name, cancellation) ?? throw Missing(runId, name);
        await foreach (var value in JsonLines.ReadAllAsync<T>(file, cancellation))
        {
            yield return value;
        }
    }

    private static FileNotFoundException Missing(RunId runId, string name) => new($"Run {runId} has no file {name}.", name);

    private async Task<T> ReadAsync<T>(RunId runId, string name, CancellationToken cancellation) =>
        JsonLines.Read<T>((await ReadBytesAsync(runId, name, cancellation)).Span);

    private async Task<ReadOnlyMemory<byte>> ReadBytesAsync(RunId runId, string name, CancellationToken cancellation) =>
        await files.FindAsync(runId, name, cancellation) ?? throw Missing(runId, name);
}
