using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>Every executive's part of the book; the last line is the total.</summary>
internal static class ExecutiveTable
{
    public static Table Of(IReadOnlyList<ExecutiveLine> lines) => new(
        [
            new Column("Account executive", ColumnWidth.Share(1)),
            NumberColumn.Fit("Accounts", lines.Select(l => l.Accounts), 50),
            NumberColumn.Fit("Key accounts", lines.Select(l => l.KeyAccounts), 50),
            NumberColumn.Fit("Contribution before", lines.Select(l => l.Baseline), 72),
            NumberColumn.Fit("Expected loss", lines.Select(l => l.ExpectedLoss), 72),
            NumberColumn.Fit("Contribution after", lines.Select(l => l.Stressed), 72),
        ],
        [.. lines.SkipLast(1).Select(l => Row.Of(Cells(l))), .. lines.TakeLast(1).Select(l => Row.Total(Cells(l)))]);

    private static Cell[] Cells(ExecutiveLine l) => [l.Executive, l.Accounts, l.KeyAccounts, l.Baseline, l.ExpectedLoss, l.Stressed];
}
