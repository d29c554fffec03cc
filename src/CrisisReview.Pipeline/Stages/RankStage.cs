using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Ranks the whole book, sums it up, and plans the packs.</summary>
public sealed class RankStage(RunArchive archive, RunLedger ledger, IWorkQueue queue, TimeProvider time, PipelineOptions options)
{
    public async Task RankAsync(RunId runId, CancellationToken cancellation)
    {
        var input = await archive.ReadInputAsync(runId, cancellation);
        var batches = (await archive.ReadSnapshotAsync(runId, cancellation)).BatchFiles.Count;
        var figures = await ReadAllAsync(batches, (batch, token) => archive.ReadFiguresAsync(runId, batch, token), cancellation);
        var contributions = await ReadAllAsync(batches, (batch, token) => archive.ReadContributionsAsync(runId, batch, token), cancellation);
        var risk = new PortfolioRisk(await archive.ReadDistributionAsync(runId, cancellation), contributions.ToDictionary(c => c.AccountId));
        var ranking = Ranker.Rank([.. figures.Select(f => f.Figures)], input.Policy, risk);
        var accounts = InRankOrder(figures, ranking);
        await archive.WriteRankingAsync(runId, accounts, cancellation);
        var plans = PackPlanner.Plan(accounts, input.Packs);
        await WritePlansAsync(runId, plans, cancellation);

        Run Ranked(Run run) => run with { Summary = ranking.Summary, PackCount = plans.Count, ResultSha256 = ResultHash(figures, ranking) };
        if (plans.Count == 0)
        {
            await ledger.MoveAsync(runId, RunStatus.Completed, run => Ranked(run) with { CompletedAt = time.GetUtcNow() }, cancellation);
            return;
        }

        await ledger.MoveAsync(runId, RunStatus.Rendering, Ranked, cancellation);
        for (var pack = 0; pack < plans.Count; pack++)
        {
            await queue.SendAsync(new RenderPack(runId.Value, pack), cancellation);
        }
    }

    /// <summary>Ranked accounts first, in order of rank, then the internal ones by id.</summary>
    private static List<RankedAccount> InRankOrder(IReadOnlyList<LocatedFigures> figures, RunRanking ranking)
    {
        var byId = figures.ToDictionary(f => f.Figures.AccountId);
        var ranked = ranking.Rows.Select(row => new RankedAccount(row.AccountId, row.ExecutiveId, row, byId[row.AccountId].Location)).ToList();
        var ids = ranked.Select(r => r.AccountId).ToHashSet();
        ranked.AddRange(figures.Where(f => !ids.Contains(f.Figures.AccountId))
            .OrderBy(f => f.Figures.AccountId)
            .Select(f => new RankedAccount(f.Figures.AccountId, f.Figures.ExecutiveId, null, f.Location)));
        return ranked;
    }

    /// <summary>One hash over every account's assessment, in order of ids, and the ranking: no batch or file position enters it.</summary>
    private static string ResultHash(IReadOnlyList<LocatedFigures> figures, RunRanking ranking)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var account in figures.OrderBy(f => f.Figures.AccountId))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(account.Sha256));
        }

        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(ranking, DomainJson.Options));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        int batches, Func<int, CancellationToken, Task<IReadOnlyList<T>>> read, CancellationToken cancellation)
    {
        var all = new IReadOnlyList<T>[batches];
        await Parallel.ForAsync(0, batches, Side(cancellation), async (batch, token) => all[batch] = await read(batch, token));
        return [.. all.SelectMany(items => items)];
    }

    private Task WritePlansAsync(RunId runId, IReadOnlyList<PackPlan> plans, CancellationToken cancellation) =>
        Parallel.ForAsync(0, plans.Count, Side(cancellation), async (pack, token) => await archive.WritePlanAsync(runId, pack, plans[pack], token));

    private ParallelOptions Side(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
}
