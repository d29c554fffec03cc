using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.House;

/// <summary>What a run left: its end, its hashes, and its manifest as text with the size and SHA-256 of every pack.</summary>
internal sealed record FinishedRun(RunStatus Status, string? Error, string? SnapshotSha256, string? ResultSha256, string Packs);
