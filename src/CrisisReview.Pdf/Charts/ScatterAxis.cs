namespace CrisisReview.Pdf.Charts;

/// <summary>What an axis measures, and the values that are written along it.</summary>
public sealed record ScatterAxis(string Title, IReadOnlyList<AxisTick> Ticks);
