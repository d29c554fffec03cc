using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>One executive's part of the book, as shown.</summary>
public sealed record ExecutiveLine(string Executive, string Accounts, string KeyAccounts, string Baseline, string ExpectedLoss, string Stressed)
{
    /// <summary>Every executive with accounts, the largest loss first, then the shared desk, then the total.</summary>
    public static IReadOnlyList<ExecutiveLine> Of(ShownBook book, IReadOnlyList<Executive> executives, FigureFormat format)
    {
        var names = executives.ToDictionary(e => e.ExecutiveId, e => e.Name);
        var groups = book.Accounts.Select(a => a.Row).GroupBy(r => r.ExecutiveId)
            .OrderBy(g => g.Key is null).ThenByDescending(g => g.Sum(r => r.ExpectedLoss)).ThenBy(g => g.Key)
            .Select(g => (Name: NameOf(g.Key, names), Rows: g.ToArray())).ToArray();
        var baselines = book.Unit.Rounded([.. groups.Select(g => g.Rows.Sum(r => r.BaselineContribution))], book.Baseline);
        var losses = book.Unit.Rounded([.. groups.Select(g => g.Rows.Sum(r => r.ExpectedLoss))], book.Loss);
        return
        [
            .. groups.Select((g, i) => Line(g.Name, g.Rows, baselines[i], losses[i], book.Unit, format)),
            Line("Total", [.. book.Accounts.Select(a => a.Row)], book.Baseline, book.Loss, book.Unit, format),
        ];
    }

    private static string NameOf(ExecutiveId? id, Dictionary<ExecutiveId, string> names) => id switch
    {
        null => "Shared desk",
        { } known when names.TryGetValue(known, out var name) => name,
        { } unknown => $"{unknown} (not in the book)",
    };

    private static ExecutiveLine Line(string name, RankingRow[] rows, decimal baseline, decimal loss, AmountUnit unit, FigureFormat format) => new(
        name,
        format.Count(rows.Length),
        format.Count(rows.Count(r => r.Key)),
        format.Amount(baseline, unit),
        format.Amount(loss, unit),
        format.Amount(baseline - loss, unit));
}
