using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Runs;

/// <summary>What a run's snapshot consists of. Written once: the first process to finish decides, and everybody reads its batches.</summary>
public sealed record SnapshotManifest(int Accounts, string Sha256, IReadOnlyList<string> BatchFiles, IReadOnlyList<Executive> Executives)
{
    public RunSnapshot ToSnapshot() => new(Accounts, BatchFiles.Count, Sha256);
}
