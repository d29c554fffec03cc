using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Executives;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>Who shall look after the key accounts.</summary>
/// <param name="Headline">How many are placed, how many move, and how many executives are missing.</param>
/// <param name="Moves">Those that change hands, the largest gain first.</param>
/// <param name="MovesNote">How many more there are; null where all are shown.</param>
/// <param name="Unplaced">Those that nobody can take.</param>
/// <param name="UnplacedNote">How many more there are; null where all are shown.</param>
public sealed record PlacementText(
    string Headline, IReadOnlyList<MoveLine> Moves, string? MovesNote, IReadOnlyList<UnplacedLine> Unplaced, string? UnplacedNote)
{
    private const int MostLines = 20;

    public static PlacementText Of(PlacementPlan plan, ManagementPackInput input, FigureFormat format)
    {
        var accounts = input.Accounts.ToDictionary(a => a.AccountId, a => a.Name);
        var executives = input.Executives.ToDictionary(e => e.ExecutiveId, e => e.Name);
        return new(
            HeadlineOf(plan, format),
            [.. plan.Moves.OrderByDescending(m => m.Gain ?? decimal.MaxValue).ThenBy(m => m.AccountId).Take(MostLines).Select(Line)],
            More(plan.Moves.Count, "change hands", format),
            [.. plan.Unplaced.Take(MostLines).Select(u => new UnplacedLine(u.AccountId.Value, accounts.GetValueOrDefault(u.AccountId, ""), u.Reason))],
            More(plan.Unplaced.Count, "have no place", format));

        MoveLine Line(Move move) => new(
            move.AccountId.Value,
            accounts.GetValueOrDefault(move.AccountId, ""),
            NameOf(move.From),
            NameOf(move.To),
            move.Gain is { } gain ? format.Index(gain) : "cannot stay",
            move.Reason);

        string NameOf(ExecutiveId id) => executives.GetValueOrDefault(id, $"{id} (not in the book)");
    }

    /// <summary>The headline, for the summary too.</summary>
    public static string HeadlineOf(PlacementPlan plan, FigureFormat format)
    {
        var all = plan.Placements.Count + plan.Unplaced.Count;
        var placed = $"{format.Count(plan.Placements.Count)} of {format.Count(all)} key accounts have an executive, {format.Count(plan.Moves.Count)} of them another than today";
        return plan.ExecutivesMissing switch
        {
            0 => placed + "; no executive is missing.",
            1 => placed + "; one more executive is needed for the others.",
            var missing => placed + $"; {format.Count(missing)} more executives are needed for the others.",
        };
    }

    private static string? More(int all, string what, FigureFormat format) =>
        all > MostLines ? $"{format.Count(all - MostLines)} more {what}; the run's executives list has them all." : null;
}
