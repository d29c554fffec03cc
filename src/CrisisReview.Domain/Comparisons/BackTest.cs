namespace CrisisReview.Domain.Comparisons;

/// <summary>The earlier run held against what came: expectations over its whole horizon beside what the later snapshot shows.</summary>
/// <param name="Days">Between the two run dates.</param>
/// <param name="HorizonDays">The earlier run's horizon.</param>
/// <param name="Lines">Receivables, orders, renewals.</param>
/// <param name="Surprises">What was lost although the earlier run held it for safe, the dearest first.</param>
public sealed record BackTest(int Days, int HorizonDays, IReadOnlyList<BackTestLine> Lines, IReadOnlyList<BackTestSurprise> Surprises);
