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

    public TailAttribution(
        IReadOnlyList<AccountLadder> accounts, PathKernel kernel, PhiloxSchedule schedule, FactorDraw factors, TailPaths tail) =>
        (_accounts, _kernel, _schedule, _factors, _tail) = (accounts, kernel, schedule, factors, tail);

    public IReadOnlyList<TailContribution> Of(IReadOnlyList<SectorAccounts> sectors, int threads, CancellationToken cancellation)
    {
        var contributions = new TailContribution[_accounts.Count];
        var work = sectors.SelectMany(sector => sector.Slices.Select(slice => (sector, slice))).ToArray();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        var blocks = Blocks(options);
        SharedLoop.Run(
            work.Length,
            options,
            () => (Evaluation: new SliceEvaluation(_kernel, _schedule, _factors), Tally: new TailTally(_tail)),
            (index, worker) => Attribute(worker.Evaluation, worker.Tally, blocks, work[index].sector, work[index].slice, contributions));
        for (var account = 0; account < contributions.Length; account++)
        {
            if (_accounts[account].RungSpan.IsEmpty)
            {
                contributions[account] = TailTally.Certain(_accounts[account], _tail);
            }
        }

        return contributions;
    }

    private TailBlock[] Blocks(ParallelOptions options)
    {
        var places = Enumerable.Range(0, _tail.Paths.Count).Chunk(PathBlock.Size).ToArray();
        var blocks = new TailBlock[places.Length];
        SharedLoop.Run(blocks.Length, options, () => new BlockScratch(), (index, scratch) => blocks[index] = TailBlock.Of(_tail, places[index], _factors, scratch));
        return blocks;
    }

    private void Attribute(SliceEvaluation evaluation, TailTally tally, TailBlock[] blocks, SectorAccounts sector, SectorSlice slice, TailContribution[] contributions)
    {
        tally.Begin(slice);
        foreach (var block in blocks)
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
