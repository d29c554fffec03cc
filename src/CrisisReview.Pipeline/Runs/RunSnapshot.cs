namespace CrisisReview.Pipeline.Runs;

/// <summary>The copy of the book that a run works on: its accounts, its batches and the hash of its content, which depends on neither order nor batches.</summary>
public sealed record RunSnapshot(int Accounts, int Batches, string Sha256);
