namespace CrisisReview.Domain.Simulation;

/// <summary>One step of an account's loss: while its ability's uniform is below <paramref name="FailureProbability"/>, this rung and all above it
/// (those of larger probability) have failed.</summary>
/// <param name="FailureProbability">q, strictly between 0 and 1.</param>
/// <param name="CumulativeJump">Sum of J over this rung and all above it, in units of <see cref="LossUnits"/>.</param>
public readonly record struct LadderRung(double FailureProbability, long CumulativeJump);
