namespace CrisisReview.Domain.Simulation;

/// <summary>How paths are chosen.</summary>
public enum Sampling
{
    /// <summary>Every path is an independent draw and counts alike.</summary>
    Plain,

    /// <summary>Half of the paths have their global factor shifted towards the crisis, and all carry weights of at most 2 that undo it:
    /// more precise in the tail, as good elsewhere.</summary>
    Tail,
}
