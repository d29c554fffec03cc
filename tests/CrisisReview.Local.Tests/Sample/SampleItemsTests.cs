using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

public sealed class SampleItemsTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    private static readonly IReadOnlyList<AccountProfile> Profiles = SampleBook.Generate(SampleBook.DefaultAccounts, 1, AsOf).Profiles;

    [Fact]
    public void Equipment_is_sold_at_margins_of_8_to_25_percent_and_mostly_imported()
    {
        var equipment = Profiles.SelectMany(p => p.Orders).Where(order => order.ProductLine is "hardware" or "network" or "storage").ToArray();
        Assert.NotEmpty(equipment);
        Assert.All(equipment, order =>
        {
            Assert.InRange(1m - (order.Cost / order.Amount), 0.079m, 0.251m);
            Assert.InRange(order.ImportedShare, 0.5m, 0.9m);
        });
    }

    [Fact]
    public void Maintenance_earns_35_to_60_percent_after_a_dearer_first_year() =>
        Assert.All(Profiles.SelectMany(p => p.Contracts), contract =>
        {
            Assert.InRange(1m - (contract.AnnualCost / contract.AnnualValue), 0.349m, 0.601m);
            Assert.True(contract.FirstYearCost > contract.AnnualCost);
            Assert.InRange(contract.RenewalDate, AsOf, AsOf.AddDays(430));
            Assert.True(contract.StartDate < contract.RenewalDate);
        });

    [Fact]
    public void Some_invoices_are_overdue_in_every_bucket_and_a_few_are_credit_notes()
    {
        var invoices = Profiles.SelectMany(p => p.Invoices).ToArray();
        var ages = invoices.Select(invoice => AsOf.DayNumber - invoice.DueDate.DayNumber).ToArray();
        Assert.InRange(ages.Count(age => age <= 0) / (double)ages.Length, 0.45, 0.65);
        Assert.Contains(ages, age => age is > 30 and <= 60);
        Assert.Contains(ages, age => age is > 60 and <= 90);
        Assert.Contains(ages, age => age > 90);
        Assert.InRange(invoices.Count(invoice => invoice.Amount < Money.Zero) / (double)invoices.Length, 0.01, 0.06);
        Assert.All(Profiles.Where(p => p.Invoices.Count > 0), p => Assert.True(p.Invoices.Sum(invoice => invoice.Amount) > Money.Zero));
    }

    [Fact]
    public void Every_amount_is_in_cents_and_only_credit_notes_are_negative()
    {
        var positive = Profiles.SelectMany(p => p.Orders.SelectMany(o => new[] { o.Amount, o.Cost })
            .Concat(p.Contracts.SelectMany(c => new[] { c.AnnualValue, c.AnnualCost, c.FirstYearCost!.Value }))
            .Concat(p.Opportunities.SelectMany(o => new[] { o.Amount, o.Cost }))
            .Append(p.Account.AnnualCostToServe));
        Assert.All(positive, amount => Assert.True(amount > Money.Zero && amount.Amount == decimal.Round(amount.Amount, 2)));
        Assert.All(Profiles.SelectMany(p => p.Invoices), invoice => Assert.Equal(decimal.Round(invoice.Amount.Amount, 2), invoice.Amount.Amount));
    }

    [Fact]
    public void Probabilities_lie_between_impossible_and_certain() =>
        Assert.All(Profiles.SelectMany(p => p.Opportunities), opportunity => Assert.InRange(opportunity.WinProbability, 0.1m, 0.9m));

    [Fact]
    public void Identifiers_are_unique_over_the_whole_book()
    {
        var ids = Profiles.SelectMany(p => p.Invoices.Select(i => i.InvoiceId)
            .Concat(p.Orders.Select(o => o.OrderId))
            .Concat(p.Contracts.Select(c => c.ContractId))
            .Concat(p.Opportunities.Select(o => o.OpportunityId))).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
