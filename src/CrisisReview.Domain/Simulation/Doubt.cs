namespace CrisisReview.Domain.Simulation;

/// <summary>Paths whose first 16 bits leave a comparison open: bit i of <paramref name="Paths"/> is path <paramref name="First"/> + i of the block.</summary>
internal readonly record struct Doubt(int First, ulong Paths);
