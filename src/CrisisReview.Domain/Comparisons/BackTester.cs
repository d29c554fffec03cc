using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Comparisons;

/// <summary>Holds what an earlier run expected of each account against a later snapshot, account by account. Both must be in the same currency. Internal accounts take no part.
/// An item that has gone counts by its date: an order due by the later run date was delivered, one due after it was cancelled; a contract that has gone was lost;
/// an invoice that has gone was collected. An item that has shrunk was lost, or collected, in part.</summary>
public sealed class BackTester(DateOnly earlier, DateOnly later, int horizonMonths)
{
    private const int MostSurprises = 20;

    private readonly BackTestSum _receivables = new(Lever.Receivables);
    private readonly BackTestSum _orders = new(Lever.Orders);
    private readonly BackTestSum _renewals = new(Lever.Renewals);
    private readonly List<BackTestSurprise> _surprises = [];

    /// <summary>Adds one account.</summary>
    /// <param name="expected">As the earlier run assessed it.</param>
    /// <param name="seen">As the later snapshot has it; null where it is gone, and all its items with it.</param>
    public void Add(AssessedAccount expected, AccountProfile? seen)
    {
        if (expected.Profile.Account.Kind == AccountKind.External)
        {
            AddReceivables(expected, seen);
            AddOrders(expected, seen);
            AddRenewals(expected, seen);
        }
    }

    public BackTest Result() => new(
        later.DayNumber - earlier.DayNumber,
        earlier.AddMonths(horizonMonths).DayNumber - earlier.DayNumber,
        [_receivables.Line(), _orders.Line(), _renewals.Line()],
        [.. _surprises.OrderByDescending(surprise => surprise.Unexpected).ThenBy(surprise => surprise.AccountId).ThenBy(surprise => surprise.Reference, StringComparer.Ordinal).Take(MostSurprises)]);

    // An item of receivables merges the invoices of two buckets, and its jump is a fixed share of their balance; so its share of the jumps is its share of the balance.
    // Items in credit cannot fail to be paid and weigh nothing, as credit notes are not tested.
    private void AddReceivables(AssessedAccount expected, AccountProfile? seen)
    {
        var left = seen?.Invoices.ToDictionary(invoice => invoice.InvoiceId, invoice => invoice.Amount) ?? [];
        var items = expected.Impact.Items.Where(item => item.Lever == Lever.Receivables && item.Jump > Money.Zero).ToArray();
        var jumps = items.Sum(item => item.Jump);
        var (stressed, unstressed) = jumps == Money.Zero
            ? (0m, 0m)
            : (items.Sum(item => item.FailureProbability * item.Jump) / jumps, items.Sum(item => item.UnstressedProbability * item.Jump) / jumps);
        foreach (var invoice in expected.Profile.Invoices.Where(invoice => invoice.Amount > Money.Zero))
        {
            var open = Between(left.GetValueOrDefault(invoice.InvoiceId), invoice.Amount);
            _receivables.Add(invoice.Amount, stressed, unstressed, kept: invoice.Amount - open, lost: Money.Zero, late: invoice.DueDate < later ? open : Money.Zero);
        }
    }

    private void AddOrders(AssessedAccount expected, AccountProfile? seen)
    {
        var left = seen?.Orders.ToDictionary(order => order.OrderId) ?? [];
        var items = Items(expected, Lever.Orders);
        foreach (var order in expected.Profile.Orders.Where(order => items.ContainsKey(order.OrderId)))
        {
            var item = items[order.OrderId];
            var open = Between(left.GetValueOrDefault(order.OrderId)?.Amount ?? default, order.Amount);
            var delivered = !left.ContainsKey(order.OrderId) && order.DeliveryDate <= later;
            var lost = delivered ? Money.Zero : order.Amount - open;
            _orders.Add(order.Amount, item, kept: delivered ? order.Amount : Money.Zero, lost, late: order.DeliveryDate <= later ? open : Money.Zero);
            Note(expected, item, lost);
        }
    }

    private void AddRenewals(AssessedAccount expected, AccountProfile? seen)
    {
        var left = seen?.Contracts.ToDictionary(contract => contract.ContractId) ?? [];
        var items = Items(expected, Lever.Renewals);
        foreach (var contract in expected.Profile.Contracts.Where(contract => items.ContainsKey(contract.ContractId)))
        {
            var item = items[contract.ContractId];
            var now = left.GetValueOrDefault(contract.ContractId);
            var stays = Between(now?.AnnualValue ?? default, contract.AnnualValue);
            var renewed = now is not null && now.RenewalDate > contract.RenewalDate;
            var lost = contract.AnnualValue - stays;
            _renewals.Add(contract.AnnualValue, item, kept: renewed ? stays : Money.Zero, lost, late: !renewed && contract.RenewalDate <= later ? stays : Money.Zero);
            Note(expected, item, lost);
        }
    }

    private void Note(AssessedAccount account, ExposureItem item, Money lost)
    {
        if (lost > Money.Zero)
        {
            _surprises.Add(new(account.Profile.Account.AccountId, account.Profile.Account.Name, item.Lever, item.Reference, lost, item.FailureProbability));
        }
    }

    private static Dictionary<string, ExposureItem> Items(AssessedAccount account, Lever lever) =>
        account.Impact.Items.Where(item => item.Lever == lever).ToDictionary(item => item.Reference);

    // What is left of an amount; a balance that has grown is wholly open.
    private static Money Between(Money left, Money amount) => left > amount ? amount : Money.Max(left, Money.Zero);
}
