namespace CrisisReview.Pipeline;

/// <summary>Sizes of the pipeline. None of them changes a figure.</summary>
public sealed record PipelineOptions
{
    /// <summary>Accounts in a batch.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Files of a stage that are read or written side by side.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>How long a snapshot waits for whoever is writing the book.</summary>
    public TimeSpan BookPatience { get; init; } = TimeSpan.FromSeconds(30);
}
