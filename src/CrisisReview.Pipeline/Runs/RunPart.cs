namespace CrisisReview.Pipeline.Runs;

/// <summary>A finished part of a stage (completed: the packs printed again after the sign-off): the number of its batch or pack, and what it left (size and SHA-256 in lower-case hex).</summary>
public sealed record RunPart(RunStatus Stage, int Index, long Bytes, string Sha256);
