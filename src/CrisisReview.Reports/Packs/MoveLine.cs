namespace CrisisReview.Reports.Packs;

/// <summary>A key account that is to change hands, as shown.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="From">Who looks after it today.</param>
/// <param name="To">Who shall.</param>
/// <param name="Gain">What the placements are worth more by it; that it cannot stay.</param>
/// <param name="Reason">Why.</param>
public sealed record MoveLine(string AccountId, string Name, string From, string To, string Gain, string Reason);
