using CrisisReview.Domain;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Figures;

/// <summary>Receivables by age. Both columns add up to the open total, as shown.</summary>
/// <param name="Basis">How age is counted.</param>
/// <param name="Lines">One for each bucket, youngest first.</param>
/// <param name="Total">The open total.</param>
public sealed record AgeingTable(string Basis, IReadOnlyList<AgeingLine> Lines, AgeingLine Total)
{
    private const string ByDueDate = "By due date at the run date; current is not past due, due today included. After: paid later by the scenario's delay.";

    /// <exception cref="ArgumentException">The buckets do not add up to the same total before and after.</exception>
    public static AgeingTable Of(IReadOnlyList<AgedBalance> receivables, AmountUnit unit, FigureFormat format)
    {
        var total = unit.Round(receivables.Sum(b => b.Before));
        var before = unit.Rounded(receivables.Column(b => b.Before), total);
        var after = unit.Rounded(receivables.Column(b => b.After), total);
        return new(
            ByDueDate,
            [.. receivables.Select((b, i) => Line(b.Bucket, before[i], after[i], unit, format))],
            Line("Open total", total, total, unit, format));
    }

    private static AgeingLine Line(string bucket, decimal before, decimal after, AmountUnit unit, FigureFormat format) =>
        new(bucket, format.Amount(before, unit), format.Amount(after, unit), format.Amount(after - before, unit));
}
