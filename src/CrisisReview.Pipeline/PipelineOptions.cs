namespace CrisisReview.Pipeline;

/// <summary>Sizes of the pipeline. None of them changes a figure.</summary>
public sealed record PipelineOptions
{
    /// <summary>Accounts in a batch.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Files of a stage that are read or written side by side.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>Partitions of the book that are held in memory side by side.</summary>
    public int PartitionsAtOnce { get; init; } = 3;

    /// <summary>Messages of a run for parts of a stage (batches, packs) that wait on the queue at most: who starts a run after a large one waits for so many of its parts, not for all.
    /// It bounds how many instances one run can keep busy.</summary>
    public int MostPartsWaiting { get; init; } = 256;

    /// <summary>A run of which nothing was done for so long is taken for stuck, and its work is sent again.</summary>
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>A run whose work was sent again so often, and nothing came of it, fails.</summary>
    public int MostResumptions { get; init; } = 4;

    /// <summary>How long a snapshot waits for whoever is writing the book.</summary>
    public TimeSpan BookPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Accounts of the largest books that a comparison holds against each other item by item.</summary>
    public int MostComparedAccounts { get; init; } = 20_000;

    /// <summary>The largest book for which questions are answered at once; larger ones need a run.</summary>
    public int MostAccountsAtOnce { get; init; } = 5_000;

    /// <summary>Accounts times simulated paths of a question that is answered at once: the largest such book at the default number of paths.</summary>
    public long MostAccountPathsAtOnce { get; init; } = 100_000_000;

    /// <summary>Threads that an answer at once is computed with.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <exception cref="InvalidOperationException">A size is out of its range; the message names its setting.</exception>
    public PipelineOptions Validated() => this switch
    {
        { BatchSize: < 1 } => throw Refusal(nameof(BatchSize)),
        { Parallelism: < 1 } => throw Refusal(nameof(Parallelism)),
        { Threads: < 1 } => throw Refusal(nameof(Threads)),
        { MostPartsWaiting: < 1 } => throw Refusal(nameof(MostPartsWaiting)),
        _ => this,
    };

    private static InvalidOperationException Refusal(string size) => new($"Setting Pipeline:{size} must be at least 1.");
}
