using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>One executive's part of the book, as shown.</summary>
public sealed record ExecutiveLine(string Executive, string Accounts, string KeyAccounts, string Baseline, string ExpectedLoss, string Stressed)
{
    /// <summary>How many executives a table of management's has a line each for; the others stand in one.</summary>
    public const int Most = 100;

    /// <summary>The executives with accounts, the largest loss first, those after the first <see cref="Most"/> together, then the shared desk, then the total.</summary>
    public static IReadOnlyList<ExecutiveLine> Of(ShownBook book, IReadOnlyList<Executive> executives, FigureFormat format)
    {
        var names = executives.ToDictionary(e => e.ExecutiveId, e => e.Name);
        var portfolios = book.Accounts.Select(a => a.Listed).GroupBy(a => a.ExecutiveId)
            .OrderBy(g => g.Key is null).ThenByDescending(g => g.Sum(a => a.ExpectedLoss)).ThenBy(g => g.Key)
            .ToLookup(g => g.Key is not null);
        (string Name, ListedAccount[] Accounts)[] groups =
        [
            .. portfolios[true].Take(Most).Select(g => (NameOf(g.Key, names), g.ToArray())),
            .. Others(portfolios[true].Skip(Most).ToArray(), format),
            .. portfolios[false].Select(g => ("Shared desk", g.ToArray())),
        ];
        var baselines = book.Unit.Rounded([.. groups.Select(g => g.Accounts.Sum(a => a.BaselineContribution))], book.Baseline);
        var losses = book.Unit.Rounded([.. groups.Select(g => g.Accounts.Sum(a => a.ExpectedLoss))], book.Loss);
        return
        [
            .. groups.Select((g, i) => Line(g.Name, g.Accounts, baselines[i], losses[i], book.Unit, format)),
            Line("Total", [.. book.Accounts.Select(a => a.Listed)], book.Baseline, book.Loss, book.Unit, format),
        ];
    }

    /// <summary>"17 other executives".</summary>
    public static string NameOfOthers(int count, FigureFormat format) => count == 1 ? "1 other executive" : $"{format.Count(count)} other executives";

    private static IEnumerable<(string Name, ListedAccount[] Accounts)> Others(IGrouping<ExecutiveId?, ListedAccount>[] portfolios, FigureFormat format) =>
        portfolios.Length == 0 ? [] : [(NameOfOthers(portfolios.Length, format), [.. portfolios.SelectMany(g => g)])];

    private static string NameOf(ExecutiveId? id, Dictionary<ExecutiveId, string> names) =>
        names.TryGetValue(id!.Value, out var name) ? name : $"{id} (not in the book)";

    private static ExecutiveLine Line(string name, ListedAccount[] accounts, decimal baseline, decimal loss, AmountUnit unit, FigureFormat format) => new(
        name,
        format.Count(accounts.Length),
        format.Count(accounts.Count(a => a.Key)),
        format.Amount(baseline, unit),
        format.Amount(loss, unit),
        format.Amount(baseline - loss, unit));
}
