using System.Runtime.CompilerServices;

namespace CrisisReview.Domain.Simulation;

/// <summary>A batch of accounts in many paths (docs/model.md, section 4). What an account does in a path depends on the seed, the path, its own ladder, its
/// sector and the factor model alone; so batches may be cut in any way, and all methods may be called by many threads.</summary>
public sealed class BatchSimulation
{
    // At the end all threads wait for one that may be slower, but for no more than a step.
    private const int LeastStepsOfThread = 8;

    // A part of about so many accounts is still in a cache near the processor when the next block comes.
    private const int AccountsOfPart = 5_000;

    private readonly IReadOnlyList<AccountLadder> _accounts;
    private readonly SimulationSettings _settings;
    private readonly PathKernel _kernel;
    private readonly PhiloxSchedule _schedule;
    private readonly FactorDraw _factors;
    private readonly BatchLayout _layout;
    private readonly SharedLoop<SliceEvaluation> _loop;

    /// <summary>Lays the accounts out.</summary>
    /// <param name="accounts">Of the batch.</param>
    /// <param name="factors">How their abilities hang together.</param>
    /// <param name="settings">Of the run.</param>
    /// <param name="form">Without one the fastest that this machine can run is taken.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <exception cref="ArgumentException">The settings cannot be used, or the batch's losses are too large for exact sums.</exception>
    public BatchSimulation(IReadOnlyList<AccountLadder> accounts, FactorModel factors, SimulationSettings settings, KernelForm? form = null, int threads = 1)
    {
        settings.Guard();
        _accounts = accounts;
        _settings = settings;
        _kernel = PathKernel.Of(form ?? PathKernel.Best);
        _schedule = new(settings.Seed);
        _factors = new(_kernel, _schedule, settings, factors.GlobalShare);
        _layout = BatchLayout.Of(accounts, factors, _schedule, threads);
        _loop = new(() => new SliceEvaluation(_kernel, _schedule, _factors));
    }

    /// <summary>The batch's loss in every path.</summary>
    /// <param name="threads">Most threads to use.</param>
    /// <param name="cancellation">Stops between blocks of paths.</param>
    public PathSums Losses(int threads = 1, CancellationToken cancellation = default)
    {
        var losses = new BlockLosses(_settings.Paths, _layout.CertainLoss);
        var partsForThreads = threads > 1 ? (int)Math.Ceiling((double)LeastStepsOfThread * threads / losses.Blocks) : 1;
        var parts = _layout.Parts(Math.Max(partsForThreads, _accounts.Count / AccountsOfPart));
        _loop.Run(
            losses.Blocks * parts.Length,
            new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            (step, evaluation) => AddBlock(evaluation, step % losses.Blocks, parts[step / losses.Blocks], losses));
        return losses.Total;
    }

    /// <summary>What every account of the batch loses in the paths of the tail; in the order of the batch.</summary>
    public IReadOnlyList<TailContribution> Contributions(TailPaths tail, int threads = 1, CancellationToken cancellation = default)
    {
        var attribution = new TailAttribution(_accounts, _layout, _kernel, _factors, tail, _loop);
        return attribution.Of(new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddBlock(SliceEvaluation evaluation, int index, IReadOnlyList<SectorAccounts> sectors, BlockLosses losses)
    {
        var scratch = evaluation.Scratch;
        var block = PathBlock.OfRange(index, _settings.Paths, scratch);
        var sums = scratch.Sums[..block.Places];
        sums.Clear();
        _factors.Global(block, scratch, scratch.Global[..block.Places]);
        foreach (var sector in sectors)
        {
            _factors.Sector(sector.Name, block, scratch, scratch.Global);
            foreach (var slice in sector.Slices)
            {
                evaluation.Sum(sector.Name, slice, block, sums);
            }
        }

        losses.Add(index, sums, _kernel);
    }
}
