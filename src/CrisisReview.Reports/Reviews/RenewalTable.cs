using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Reviews;

/// <summary>Every maintenance contract by renewal date; losses add up to the lever's.</summary>
/// <param name="Lines">One for each contract.</param>
/// <param name="Total">Sums; null below two contracts.</param>
public sealed record RenewalTable(IReadOnlyList<RenewalLine> Lines, RenewalLine? Total)
{
    public static RenewalTable Of(AccountFacts facts)
    {
        var items = facts.Items(Lever.Renewals);
        var contracts = facts.Profile.Contracts.OrderBy(c => c.RenewalDate.DayNumber).ThenBy(c => c.ContractId, StringComparer.Ordinal).ToArray();
        var values = facts.Rounded(contracts, c => c.AnnualValue);
        var margins = facts.Rounded(contracts, c => c.AnnualValue - c.AnnualCost);
        var losses = facts.ShownLosses(Lever.Renewals, [.. contracts.Where(c => items.ContainsKey(c.ContractId)).Select(c => items[c.ContractId])]);
        var inScope = 0;
        return new(
            [.. contracts.Select((c, i) => items.GetValueOrDefault(c.ContractId) is { } item ? Line(c, item, values[i], margins[i], losses[inScope++], facts) : Line(c, null, values[i], margins[i], null, facts))],
            contracts.Length < 2 ? null : new("Total", "", facts.Amount(values.Total()), facts.Amount(margins.Total()), "", facts.Amount(losses.Total()), ""));
    }

    private static RenewalLine Line(
        Contract contract, ExposureItem? item, decimal value, decimal margin, decimal? loss, AccountFacts facts) => new(
            contract.ContractId,
            facts.Format.Date(contract.RenewalDate),
            facts.Amount(value),
            facts.Amount(margin),
            item is null ? "" : facts.Format.Percent(item.FailureProbability),
            loss is { } shown ? facts.Amount(shown) : "",
            Remark(contract, item, facts));

    private static string Remark(Contract contract, ExposureItem? item, AccountFacts facts) => (item, contract) switch
    {
        (null, _) when contract.RenewalDate < facts.Run.AsOf => "date is past: check",
        (null, _) => "after the horizon",
        (_, { MissionCritical: true }) => "mission critical",
        _ => "",
    };
}
