namespace CrisisReview.Reports.Packs;

/// <summary>One point of the range of outcomes.</summary>
/// <param name="Case">How often it is worse, in words.</param>
/// <param name="Loss">The loss.</param>
/// <param name="ShareOfBaseline">Of the contribution before; empty where that is not positive.</param>
public sealed record RangeLine(string Case, string Loss, string ShareOfBaseline);
