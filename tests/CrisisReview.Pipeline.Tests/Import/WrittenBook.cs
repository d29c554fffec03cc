using System.Globalization;
using System.Text.Json;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>A book as rows of text, by table, the first row of each being its header; what a careful exporter would write.</summary>
internal sealed record WrittenBook(IReadOnlyList<(string Table, string?[] Header, IReadOnlyList<string?[]> Rows)> Tables)
{
    public static WrittenBook Of(IReadOnlyList<AccountProfile> profiles) => new(
    [
        ("accounts",
            ["accountId", "name", "industry", "region", "annualRevenue", "abilityPay", "missionCritical", "creditGrade"],
            [.. profiles.Select(p => p.Account).Select(a => Row(a.AccountId, a.Name, a.Industry, a.Region, a.AnnualRevenue, a.AbilityPay, a.MissionCritical, a.CreditGrade))]),
        ("invoices",
            ["invoiceId", "accountId", "amount", "dueDate"],
            [.. profiles.SelectMany(p => p.Invoices.Select(i => Row(i.InvoiceId, p.Account.AccountId, i.Amount, i.DueDate)))]),
        ("orders",
            ["orderId", "accountId", "productLine", "amount", "cost", "deliveryDate"],
            [.. profiles.SelectMany(p => p.Orders.Select(o => Row(o.OrderId, p.Account.AccountId, o.ProductLine, o.Amount, o.Cost, o.DeliveryDate)))]),
    ]);

    /// <summary>The same book with tables, columns and rows in another order.</summary>
    public WrittenBook Shuffled(int seed)
    {
        var random = new Random(seed);
        return new([.. Shuffle(Tables).Select(ShuffledTable)]);

        (string, string?[], IReadOnlyList<string?[]>) ShuffledTable((string Table, string?[] Header, IReadOnlyList<string?[]> Rows) table)
        {
            var order = Shuffle(Enumerable.Range(0, table.Header.Length));
            return (table.Table, Reorder(table.Header), [.. Shuffle(table.Rows).Select(Reorder)]);

            string?[] Reorder(string?[] row) => [.. order.Select(i => row[i])];
        }

        T[] Shuffle<T>(IEnumerable<T> items)
        {
            T[] shuffled = [.. items];
            random.Shuffle(shuffled);
            return shuffled;
        }
    }

    public (string Table, string Text)[] Csv(string lineEnd = "\n") =>
        [.. Tables.Select(t => (t.Table, string.Concat(t.Rows.Prepend(t.Header).Select(row => string.Join(',', row.Select(cell => GoodRows.Quoted(cell ?? ""))) + lineEnd))))];

    public string Json() => JsonSerializer.Serialize(Tables.ToDictionary(
        t => t.Table,
        t => t.Rows.Select(row => t.Header.Zip(row).ToDictionary(cell => cell.First!, cell => cell.Second))));

    private static string?[] Row(params object?[] cells) => [.. cells.Select(Text)];

    private static string? Text(object? cell) => cell switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    };
}
