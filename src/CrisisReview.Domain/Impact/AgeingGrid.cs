using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Impact;

/// <summary>Open balances of one account by the bucket they stand in at the run date and the bucket in which the scenario's
/// collection delay puts them. Invoices of one cell behave alike and count as one.</summary>
public sealed class AgeingGrid
{
    private readonly int _buckets;
    private readonly Money[] _cells;

    public AgeingGrid(IEnumerable<Invoice> invoices, Horizon horizon, int collectionDelayDays, ProvisionMatrix matrix)
    {
        _buckets = matrix.Buckets.Count;
        _cells = new Money[_buckets * _buckets];
        foreach (var invoice in invoices)
        {
            var daysPastDue = horizon.DaysPastDue(invoice.DueDate);
            _cells[(matrix.IndexOf(daysPastDue) * _buckets) + matrix.IndexOf(daysPastDue + collectionDelayDays)] += invoice.Amount;
        }
    }

    /// <summary>The open balance that moves from bucket <paramref name="before"/> to bucket <paramref name="after"/>.</summary>
    public Money this[int before, int after] => _cells[(before * _buckets) + after];

    public Money Before(int bucket)
    {
        var total = Money.Zero;
        for (var after = 0; after < _buckets; after++)
        {
            total += this[bucket, after];
        }

        return total;
    }

    public Money After(int bucket)
    {
        var total = Money.Zero;
        for (var before = 0; before < _buckets; before++)
        {
            total += this[before, bucket];
        }

        return total;
    }
}
