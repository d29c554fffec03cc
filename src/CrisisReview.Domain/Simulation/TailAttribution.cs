using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>The same draws and comparisons as the main pass, over the list of tail paths; what is added up is each account's own loss.</summary>
internal sealed class TailAttribution
{
    private readonly IReadOnlyList<AccountLadder> _accounts;
    private readonly PathKernel _kernel;
    private readonly PhiloxSchedule _schedule;
    private readonly FactorDraw _factors;
    private readonly TailPaths _tail;
    private readonly TailBlock[] _blocks;

    public TailAttribution(
        IReadOnlyList<AccountLadder> accounts, PathKernel kernel, PhiloxSchedule schedule, FactorDraw factors, TailPaths tail)
    {
        (_accounts, _kernel, _schedule, _factors, _tail) = (accounts, kernel, schedule, factors, tail);
        var scratch = new BlockScratch();
        _blocks = [.. Enumerable.Range(0, tail.Paths.Count).Chunk(PathBlock.Size).Select(places => TailBlock.Of(tail, places, factors, scratch))];
    }

    public IReadOnlyList<TailContribution> Of(IReadOnlyList<SectorAccounts> sectors, int threads, CancellationToken cancellation)
    {
        var contributions = new TailContribution[_accounts.Count];
        var work = sectors.SelectMany(sector => sector.Slices.Select(slice => (sector, slice))).ToArray();
        Parallel.For(
            0,
            work.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => (Evaluation: new SliceEvaluation(_kernel, _schedule, _factors), Tally: new TailTally(_tail)),
            (index, _, worker) =>
            {
                Attribute(worker.Evaluation, worker.Tally, work[index].sector, work[index].slice, contributions);
                return worker;
            },
            _ => { });
        for (var account = 0; account < contributions.Length; account++)
        {
            contributions[account] ??= TailTally.Certain(_accounts[account], _tail);
        }

        return contributions;
    }

    private void Attribute(SliceEvaluation evaluation, TailTally tally, SectorAccounts sector, SectorSlice slice, TailContribution[] contributions)
    {
        tally.Begin(slice);
        foreach (var block in _blocks)
        {
            _factors.Sector(sector.Name, block.Paths, evaluation.Scratch, block.Global);
            evaluation.Begin(sector.Name, slice, block.Paths);
            for (var account = 0; account < slice.Accounts.Length; account++)
            {
                Count(evaluation, slice, account, block, tally);
            }
        }

        for (var account = 0; account < slice.Accounts.Length; account++)
        {
            contributions[slice.Accounts[account]] = tally.Contribution(account);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(SliceEvaluation evaluation, SectorSlice slice, int account, TailBlock block, TailTally tally)
    {
        var uniforms = evaluation.Draw(account);
        for (var piece = slice.FirstPieces[account]; piece < slice.FirstPieces[account + 1]; piece++)
        {
            var standing = evaluation.Stand(account, piece, uniforms);
            if (block.Weights is { } weights)
            {
                tally.Add(slice.Pieces[piece], standing, weights);
            }
            else
            {
                _kernel.Tally(standing, block.Paths.Count, tally.FailedOf(slice.Pieces[piece]));
            }
        }
    }
}
