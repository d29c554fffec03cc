using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>The same draws and comparisons as the main pass, over the list of tail paths; what is added up is each account's own loss.</summary>
internal sealed class TailAttribution(
    IReadOnlyList<AccountLadder> accounts, BatchLayout layout, PathKernel kernel, FactorDraw factors, TailPaths tail, SharedLoop<SliceEvaluation> loop)
{
    public IReadOnlyList<TailContribution> Of(ParallelOptions options)
    {
        var contributions = new TailContribution[accounts.Count];
        var work = layout.Sectors.SelectMany(sector => sector.Slices.Select(slice => (sector, slice))).ToArray();
        var blocks = Blocks(options);
        loop.Run(work.Length, options, (index, evaluation) => Attribute(evaluation, blocks, work[index].sector, work[index].slice, contributions));
        foreach (var account in layout.CertainAccounts)
        {
            contributions[account] = TailTally.Certain(accounts[account], tail);
        }

        return contributions;
    }

    private TailBlock[] Blocks(ParallelOptions options)
    {
        var places = Enumerable.Range(0, tail.Paths.Count).Chunk(PathBlock.Size).ToArray();
        var blocks = new TailBlock[places.Length];
        loop.Run(blocks.Length, options, (index, evaluation) => blocks[index] = TailBlock.Of(tail, places[index], factors, evaluation.Scratch));
        return blocks;
    }

    private void Attribute(SliceEvaluation evaluation, TailBlock[] blocks, SectorAccounts sector, SectorSlice slice, TailContribution[] contributions)
    {
        var tally = new TailTally(tail, slice, layout.LargestLoss, evaluation.Scratch);
        foreach (var block in blocks)
        {
            factors.Sector(sector.Name, block.Paths, evaluation.Scratch, block.Global);
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
                kernel.Tally(standing, block.Paths.Count, tally.FailedOf(slice.Pieces[piece]));
            }
        }
    }
}
