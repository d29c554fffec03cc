namespace CrisisReview.Reports.Packs;

/// <summary>A round amount along an axis.</summary>
public sealed record MapTick(decimal Value, string Text);
