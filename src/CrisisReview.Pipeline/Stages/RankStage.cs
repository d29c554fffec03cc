using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Ranks the whole book, sums it up, decides who looks after whom and how, and plans the packs.</summary>
public sealed class RankStage(RunArchive archive, RunLedger ledger, IWorkQueue queue, TimeProvider time, PipelineOptions options)
{
    public async Task RankAsync(Run run, CancellationToken cancellation)
    {
        var runId = run.RunId;
        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        var batches = snapshot.BatchFiles.Count;
        var figures = await ReadAllAsync(batches, (batch, token) => archive.ReadFiguresAsync(runId, batch, token), cancellation);
        var contributions = await ReadAllAsync(batches, (batch, token) => archive.ReadContributionsAsync(runId, batch, token), cancellation);
        var risk = new PortfolioRisk(await archive.ReadDistributionAsync(runId, cancellation), contributions.ToDictionary(c => c.AccountId));
        var ranking = Ranker.Rank([.. figures.Select(f => f.Figures)], input.Policy, risk);
        var attention = figures.Where(f => f.Attention is not null).ToDictionary(f => f.Figures.AccountId, f => f.Attention!);
        var decisions = DecisionMaker.Decide(ranking.Rows, attention, snapshot.Executives, input.Policy, input.AsOf);
        var accounts = await WriteAsync(runId, figures, ranking, decisions, cancellation);
        var plans = PackPlanner.Plan(accounts, input.Packs);
        await WritePlansAsync(runId, plans, cancellation);
        var hash = ResultHash(figures, ranking, decisions);
        await MoveOnAsync(run, plans.Count, r => r with { Summary = ranking.Summary, PackCount = plans.Count, ResultSha256 = hash }, cancellation);
    }

    private async Task MoveOnAsync(Run run, int packs, Func<Run, Run> ranked, CancellationToken cancellation)
    {
        if (packs == 0)
        {
            await ledger.MoveAsync(run.RunId, RunStatus.Completed, r => ranked(r) with { CompletedAt = time.GetUtcNow() }, cancellation);
            return;
        }

        await ledger.HandOverAsync(run, RunStatus.Rendering, ranked, () => SendAsync(run.RunId, packs, cancellation), cancellation);
    }

    private async Task SendAsync(RunId runId, int packs, CancellationToken cancellation)
    {
        for (var pack = 0; pack < Math.Min(packs, options.MostPartsWaiting); pack++)
        {
            await queue.SendAsync(new RenderPack(runId.Value, pack), cancellation);
        }
    }

    private async Task<IReadOnlyList<RankedAccount>> WriteAsync(
        RunId runId, IReadOnlyList<LocatedFigures> figures, RunRanking ranking, RunDecisions decisions, CancellationToken cancellation)
    {
        await archive.WriteExecutivesAsync(runId, RunExecutives.Of(decisions), cancellation);
        var plans = await archive.WriteAttentionAsync(runId, decisions.Attention, cancellation);
        var accounts = InRankOrder(figures, ranking, decisions.Attention, plans);
        await archive.WriteRankingAsync(runId, accounts, cancellation);
        return accounts;
    }

    /// <summary>Ranked accounts first, in order of rank, then the internal ones by id.</summary>
    private static List<RankedAccount> InRankOrder(
        IReadOnlyList<LocatedFigures> figures, RunRanking ranking, AttentionPlan attention, IReadOnlyDictionary<AccountId, FileRange> plans)
    {
        var executiveOf = attention.Executives.SelectMany(plan => plan.Accounts, (plan, account) => (account.AccountId, plan.ExecutiveId)).ToDictionary();
        var byId = figures.ToDictionary(f => f.Figures.AccountId);
        var ranked = ranking.Rows.Select(row => new RankedAccount(
            row.AccountId, executiveOf.GetValueOrDefault(row.AccountId), row, byId[row.AccountId].Location, plans[row.AccountId])).ToList();
        ranked.AddRange(figures.Where(f => f.Attention is null)
            .OrderBy(f => f.Figures.AccountId)
            .Select(f => new RankedAccount(f.Figures.AccountId, f.Figures.ExecutiveId, null, f.Location, null)));
        return ranked;
    }

    /// <summary>One hash over every account's assessment, in order of ids, the ranking and the decisions: no batch or file position enters it.</summary>
    private static string ResultHash(IReadOnlyList<LocatedFigures> figures, RunRanking ranking, RunDecisions decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var account in figures.OrderBy(f => f.Figures.AccountId))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(account.Sha256));
        }

        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(ranking, DomainJson.Options));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(decisions, DomainJson.Options));
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
