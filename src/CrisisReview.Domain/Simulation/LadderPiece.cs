namespace CrisisReview.Domain.Simulation;

/// <summary>At most <see cref="PathKernel.RungsAtOnce"/> neighbouring rungs of an account.</summary>
/// <param name="FirstRung">Index of the piece's first rung in the slice.</param>
/// <param name="Rungs">Number of rungs.</param>
internal readonly record struct LadderPiece(int FirstRung, int Rungs);
