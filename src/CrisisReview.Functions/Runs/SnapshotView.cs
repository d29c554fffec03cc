namespace CrisisReview.Functions.Runs;

/// <summary>The copy of the book that a run worked on.</summary>
internal sealed record SnapshotView(int Accounts, string Sha256);
