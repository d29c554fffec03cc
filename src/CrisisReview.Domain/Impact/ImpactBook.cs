using System.Globalization;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Impact;

/// <summary>Gathers what is found of one account, lever by lever.</summary>
internal sealed class ImpactBook
{
    private readonly List<ExposureItem> _items = [];
    private readonly List<ImpactWarning> _warnings = [];

    public Money BaselineContribution { get; private set; }

    public Money AtStake { get; private set; }

    public IReadOnlyList<ExposureItem> Items => _items;

    public IReadOnlyList<ImpactWarning> Warnings => _warnings;

    public int StaleContracts { get; private set; }

    public void Add(ExposureItem item, Money contribution, Money atStake)
    {
        _items.Add(item);
        BaselineContribution += contribution;
        AtStake += atStake;
    }

    public void AddStale(Contract contract)
    {
        StaleContracts++;
        var date = contract.RenewalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _warnings.Add(new(contract.ContractId, $"renewal date {date} lies before the run date, so the contract is left out; import its new date, or leave it out of the book"));
    }
}
