namespace CrisisReview.Pipeline.Packs;

/// <summary>A pack to be made whose reviews are still to be filled in.</summary>
/// <param name="Plan">Everything but the reviews.</param>
/// <param name="Reviewed">The accounts that it reviews, in its order, by their places in the list that was given.</param>
public sealed record PackOutline(PackPlan Plan, IReadOnlyList<int> Reviewed);
