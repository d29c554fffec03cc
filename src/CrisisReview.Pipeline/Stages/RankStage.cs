using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Ranks the whole book, sums it up, decides who looks after whom and how, and plans the packs. The book is passed over several times, each time account by account, so that
/// memory holds a few hundred bytes of each.</summary>
public sealed class RankStage(RunArchive archive, RunLedger ledger, IWorkQueue queue, TimeProvider time, PipelineOptions options)
{
    public async Task RankAsync(Run run, CancellationToken cancellation)
    {
        var runId = run.RunId;
        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        var distribution = await archive.ReadDistributionAsync(runId, cancellation);
        using var book = await RankedBook.ReadAsync(archive, runId, snapshot.BatchFiles.Count, input.Policy, cancellation);
        using var hash = new ResultHash();
        var summary = SumUp(book, input, distribution, hash);
        var accounts = Decide(book, hash);
        var placement = DecisionMaker.Place(accounts, snapshot.Executives, input.Policy);
        var desks = Desk.All(accounts, placement, snapshot.Executives);
        var attention = new PlannedAttention(book, accounts, input);
        var plans = new FileRange[accounts.Length];
        await archive.WriteAttentionAsync(runId, attention.Of(desks, placement, hash), (plan, range) => plans[book.Order.IndexOf(plan.AccountId)] = range, cancellation);
        await archive.WriteExecutivesAsync(runId, attention.Executives(placement), cancellation);
        var ranking = new DecidedBook(book, desks, plans);
        await archive.WriteRankingAsync(runId, ranking.Ranked, cancellation);
        var packs = await PlanPacksAsync(runId, ranking, input.Packs, cancellation);
        var result = attention.Result(hash);
        await MoveOnAsync(run, packs, ranked => ranked with { Summary = summary, PackCount = packs, ResultSha256 = result }, cancellation);
    }

    private static PortfolioSummary SumUp(RankedBook book, RunInput input, LossDistribution distribution, ResultHash hash)
    {
        var tally = new SummaryTally(input.Policy);
        foreach (var account in book.All)
        {
            hash.Assessment(account.Sha256);
            tally.Add(account.Figures);
        }

        var summary = tally.Result(book.Order.KeyAccounts, distribution);
        hash.Summary(summary);
        return summary;
    }

    private static DecidedAccount[] Decide(RankedBook book, ResultHash hash)
    {
        var accounts = new DecidedAccount[book.Order.Count];
        foreach (var index in book.Order.ByStressedValue)
        {
            var figures = book.FiguresOf(index);
            var row = book.Order.RowOf(index, figures.Figures);
            hash.Row(row);
            accounts[index] = DecidedAccount.Of(row, figures.Attention!);
        }

        return accounts;
    }

    private async Task<int> PlanPacksAsync(RunId runId, DecidedBook ranking, PackChoice choice, CancellationToken cancellation)
    {
        var outlines = PackPlanner.Plan(ranking.Placed, choice);
        await Parallel.ForAsync(0, outlines.Count, Side(cancellation), async (pack, token) =>
        {
            var (plan, reviewed) = outlines[pack];
            await archive.WritePlanAsync(runId, pack, plan with { Reviews = [.. reviewed.Select(ranking.Review)] }, token);
        });
        return outlines.Count;
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

    private ParallelOptions Side(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
}
