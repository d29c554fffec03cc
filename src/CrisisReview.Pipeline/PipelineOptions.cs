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
}
