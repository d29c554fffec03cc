using CrisisReview.Domain.Accounts;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>One executive's part of the book, as shown.</summary>
public sealed record ExecutiveLine(string Executive, string Accounts, string KeyAccounts, string Baseline, string ExpectedLoss, string Stressed)
{
    /// <summary>Every executive with accounts, the largest loss first, then the shared desk, then the total.</summary>
    public static IReadOnlyList<ExecutiveLine> Of(ShownBook book, IReadOnlyList<Executive> executives, FigureFormat format)
    {
        var names = executives.ToDictionary(e => e.ExecutiveId, e => e.Name);
        var groups = book.Accounts.GroupBy(a => a.Row.ExecutiveId)
            .OrderBy(g => g.Key is null).ThenByDescending(g => g.Sum(a => a.Loss)).ThenBy(g => g.Key);
        return
        [
            .. groups.Select(g => Line(NameOf(g.Key, names), [.. g], book.Unit, format)),
            Line("Total", book.Accounts, book.Unit, format),
        ];
    }

    private static string NameOf(ExecutiveId? id, Dictionary<ExecutiveId, string> names) => id switch
    {
        null => "Shared desk",
        { } known when names.TryGetValue(known, out var name) => name,
        { } unknown => $"{unknown} (not in the book)",
    };

    private static ExecutiveLine Line(string name, IReadOnlyList<ShownAccount> accounts, AmountUnit unit, FigureFormat format) => new(
        name,
        format.Count(accounts.Count),
        format.Count(accounts.Count(a => a.Row.Key)),
        format.Amount(accounts.Sum(a => a.Baseline), unit),
        format.Amount(accounts.Sum(a => a.Loss), unit),
        format.Amount(accounts.Sum(a => a.Stressed), unit));
}
