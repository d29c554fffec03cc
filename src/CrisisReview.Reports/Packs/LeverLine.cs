namespace CrisisReview.Reports.Packs;

/// <summary>What the book loses through one lever, as shown.</summary>
public sealed record LeverLine(string Lever, string Loss, string ShareOfLoss, string ShareOfBaseline);
