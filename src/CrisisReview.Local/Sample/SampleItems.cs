using System.Globalization;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

/// <summary>The line items of one account, drawn in a fixed order from its own stream.</summary>
internal sealed class SampleItems(SampleRandom random, int account, DateOnly asOf)
{
    // Days past due: current, 1-30, 31-60, 61-90, over 90.
    private static readonly (int From, int To)[] Ages = [(-45, 0), (1, 30), (31, 60), (61, 90), (91, 240)];
    private static readonly int[] GoodPayers = [60, 22, 10, 5, 3];
    private static readonly int[] BadPayers = [34, 26, 17, 12, 11];
    private static readonly decimal[] WinProbabilities = [0.1m, 0.2m, 0.3m, 0.4m, 0.5m, 0.6m, 0.75m, 0.9m];

    /// <summary>Open balances that add up to about 45 to 80 days of revenue; one in 25 after the first is a small credit note.</summary>
    public IReadOnlyList<Invoice> Invoices(int count, Money revenue, CreditGrade grade)
    {
        var open = random.Part(revenue, 45 * 1000 / 365, 80 * 1000 / 365);
        return [.. random.Split(open, count).Select((amount, i) => Invoice(i, amount, grade >= CreditGrade.D))];
    }

    /// <summary>Orders worth <paramref name="total"/>, delivered from a fortnight ago (late, still pending) to eight months ahead.</summary>
    public IReadOnlyList<Order> Orders(int count, Money total) =>
        [.. random.Split(total, count).Select((amount, i) =>
        {
            var line = random.Pick<ProductLine>(ProductLine.All);
            return new Order
            {
                OrderId = IdOf('O', i),
                ProductLine = line.Name,
                Amount = amount,
                Cost = random.Part(amount, 1000 - line.HighMargin, 1000 - line.LowMargin),
                ImportedShare = random.Between(line.LowImport / 10, line.HighImport / 10) / 100m,
                DeliveryDate = asOf.AddDays(random.Between(-14, 240)),
            };
        })];

    /// <summary>Contracts worth <paramref name="total"/> a year at margins of 35 to 60 % after a first year that cost 15 to 70 % more,
    /// renewing over the next fourteen months.</summary>
    public IReadOnlyList<Contract> Contracts(int count, Money total, bool missionCritical) =>
        [.. random.Split(total, count).Select((value, i) =>
        {
            var cost = random.Part(value, 400, 650);
            var renewal = asOf.AddDays(random.Between(5, 430));
            return new Contract
            {
                ContractId = IdOf('M', i),
                AnnualValue = value,
                AnnualCost = cost,
                FirstYearCost = random.Part(cost, 1150, 1700),
                StartDate = renewal.AddYears(-random.Between(1, 6)),
                RenewalDate = renewal,
                MissionCritical = missionCritical && (i == 0 || random.Chance(300)),
            };
        })];

    /// <summary>Sales worth <paramref name="total"/> if all were won, expected within fourteen months.</summary>
    public IReadOnlyList<Opportunity> Opportunities(int count, Money total) =>
        [.. random.Split(total, count).Select((amount, i) =>
        {
            var line = random.Pick<ProductLine>(ProductLine.All);
            return new Opportunity
            {
                OpportunityId = IdOf('P', i),
                ProductLine = line.Name,
                Amount = amount,
                Cost = random.Part(amount, 1000 - line.HighMargin, 1000 - line.LowMargin),
                WinProbability = random.Pick<decimal>(WinProbabilities),
                ExpectedClose = asOf.AddDays(random.Between(-10, 420)),
            };
        })];

    private Invoice Invoice(int index, Money amount, bool badPayer)
    {
        var (from, to) = Ages[random.Weighted(badPayer ? BadPayers : GoodPayers)];
        return new()
        {
            InvoiceId = IdOf('I', index),
            Amount = index > 0 && random.Chance(40) ? -random.Part(amount, 30, 200) : amount,
            DueDate = asOf.AddDays(-random.Between(from, to)),
        };
    }

    private string IdOf(char kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{account + 1:000000}-{index + 1}");
}
