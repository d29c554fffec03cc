using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Reviews;

/// <summary>Opportunities in scope by expected close; losses add up to the lever's.</summary>
/// <param name="Lines">One for each opportunity.</param>
/// <param name="Total">Sums; null below two opportunities.</param>
/// <param name="Note">What closes beyond the horizon; null where nothing does.</param>
public sealed record OpportunityTable(IReadOnlyList<OpportunityLine> Lines, OpportunityLine? Total, string? Note)
{
    public static OpportunityTable Of(AccountFacts facts)
    {
        var items = facts.Items(Lever.Opportunities);
        var inScope = facts.Profile.Opportunities.Where(o => items.ContainsKey(o.OpportunityId))
            .OrderBy(o => o.ExpectedClose.DayNumber).ThenBy(o => o.OpportunityId, StringComparer.Ordinal).ToArray();
        var amounts = facts.Rounded(inScope, o => o.Amount);
        var margins = facts.Rounded(inScope, o => o.Amount - o.Cost);
        var losses = facts.ShownLosses(Lever.Opportunities, [.. inScope.Select(o => items[o.OpportunityId])]);
        return new(
            [.. inScope.Select((o, i) => Line(o, items[o.OpportunityId], amounts[i], margins[i], losses[i], facts))],
            inScope.Length < 2 ? null : new("Total", "", "", facts.Amount(amounts.Total()), facts.Amount(margins.Total()), "", "", facts.Amount(losses.Total())),
            BeyondHorizon.Note("opportunity", [.. facts.Profile.Opportunities.Where(o => !items.ContainsKey(o.OpportunityId))], o => o.Amount, facts));
    }

    private static OpportunityLine Line(Opportunity o, ExposureItem item, decimal amount, decimal margin, decimal loss, AccountFacts facts) => new(
        o.OpportunityId,
        o.ProductLine ?? "",
        facts.Format.Date(o.ExpectedClose),
        facts.Amount(amount),
        facts.Amount(margin),
        facts.Format.Percent(o.WinProbability),
        facts.Format.Percent(1m - item.FailureProbability),
        facts.Amount(loss));
}
