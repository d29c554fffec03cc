using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Reports.Reviews;

/// <summary>Every maintenance contract by renewal date; losses add up to the lever's.</summary>
/// <param name="Lines">One for each contract.</param>
/// <param name="Total">Sums; null below two contracts.</param>
public sealed record RenewalTable(IReadOnlyList<RenewalLine> Lines, RenewalLine? Total)
{
    public static RenewalTable Of(AccountFacts facts)
    {
        var items = facts.Items(Lever.Renewals);
        var contracts = facts.Profile.Contracts.OrderBy(c => c.RenewalDate).ThenBy(c => c.ContractId, StringComparer.Ordinal).ToArray();
        var values = facts.Rounded(contracts.Select(c => c.AnnualValue));
        var margins = facts.Rounded(contracts.Select(c => c.AnnualValue - c.AnnualCost));
        var inScope = contracts.Where(c => items.ContainsKey(c.ContractId)).Select(c => c.ContractId).ToArray();
        var losses = inScope.Zip(facts.ShownLosses(Lever.Renewals, inScope.Select(id => items[id]))).ToDictionary();
        return new(
            [.. contracts.Select((c, i) => Line(c, items.GetValueOrDefault(c.ContractId), values[i], margins[i], losses, facts))],
            contracts.Length < 2 ? null : new("Total", "", facts.Amount(values.Sum()), facts.Amount(margins.Sum()), "", facts.Amount(losses.Values.Sum()), ""));
    }

    private static RenewalLine Line(
        Contract contract, ExposureItem? item, decimal value, decimal margin, Dictionary<string, decimal> losses, AccountFacts facts) => new(
            contract.ContractId,
            facts.Format.Date(contract.RenewalDate),
            facts.Amount(value),
            facts.Amount(margin),
            item is null ? "" : facts.Format.Percent(item.FailureProbability),
            item is null ? "" : facts.Amount(losses[contract.ContractId]),
            Remark(contract, item, facts));

    private static string Remark(Contract contract, ExposureItem? item, AccountFacts facts) => (item, contract) switch
    {
        (null, _) when contract.RenewalDate < facts.Run.AsOf => "date is past: check",
        (null, _) => "after the horizon",
        (_, { MissionCritical: true }) => "mission critical",
        _ => "",
    };
}
