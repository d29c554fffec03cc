namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>A faultless row of each table, to be spoilt in one place. The account is A1.</summary>
internal static class GoodRows
{
    public const string Accounts = "accountId,name,industry,annualRevenue\nA1,Acme,construction,1000\n";

    private static readonly Dictionary<string, (string Column, string Value)[]> Required = new()
    {
        ["accounts"] = [("accountId", "A1"), ("name", "Acme"), ("industry", "construction"), ("annualRevenue", "1000")],
        ["invoices"] = [("invoiceId", "I1"), ("accountId", "A1"), ("amount", "10"), ("dueDate", "2026-03-31")],
        ["orders"] = [("orderId", "O1"), ("accountId", "A1"), ("amount", "10"), ("cost", "5"), ("deliveryDate", "2026-03-31")],
        ["contracts"] = [("contractId", "C1"), ("accountId", "A1"), ("annualValue", "10"), ("annualCost", "5"), ("renewalDate", "2026-03-31")],
        ["opportunities"] = [("opportunityId", "P1"), ("accountId", "A1"), ("amount", "10"), ("cost", "5"), ("winProbability", "0.5"), ("expectedClose", "2026-03-31")],
        ["executives"] = [("executiveId", "E1"), ("name", "Eve")],
    };

    /// <summary>The table's CSV with one row, in which one column has the given value.</summary>
    public static string With(string table, string column, string value)
    {
        var cells = Required[table].Where(c => c.Column != column).Append((Column: column, Value: value)).ToList();
        return $"{string.Join(',', cells.Select(c => c.Column))}\n{string.Join(',', cells.Select(c => Quoted(c.Value)))}\n";
    }

    public static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
