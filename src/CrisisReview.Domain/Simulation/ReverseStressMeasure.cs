namespace CrisisReview.Domain.Simulation;

/// <summary>The figure that a reverse stress drives to its target.</summary>
public enum ReverseStressMeasure
{
    /// <summary>By the closed form.</summary>
    ExpectedLoss,

    /// <summary>By simulation, on the same random numbers at every multiple.</summary>
    ValueAtRisk95,
}
