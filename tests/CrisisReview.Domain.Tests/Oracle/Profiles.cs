using System.Globalization;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>The same rows as the product's profiles.</summary>
internal static class Profiles
{
    public static AccountProfile Of(Rows rows, string accountId)
    {
        var account = rows.Accounts.Single(row => row["accountId"] == accountId);
        return new()
        {
            Account = Account(account),
            Invoices = [.. rows.Of(accountId, "invoices").Select(Invoice)],
            Orders = [.. rows.Of(accountId, "orders").Select(Order)],
            Contracts = [.. rows.Of(accountId, "contracts").Select(Contract)],
            Opportunities = [.. rows.Of(accountId, "opportunities").Select(Opportunity)],
        };
    }

    private static Account Account(IReadOnlyDictionary<string, string> row) => new()
    {
        AccountId = new(row["accountId"]),
        Name = row["name"],
        Industry = row["industry"],
        Region = row["region"],
        Currency = row["currency"],
        ExecutiveId = row["executiveId"].Length == 0 ? null : new(row["executiveId"]),
        AnnualRevenue = Money(row, "annualRevenue"),
        MaintenanceRevenue = Money(row, "maintenanceRevenue"),
        AnnualCostToServe = Money(row, "annualCostToServe"),
        CreditGrade = Enum.Parse<CreditGrade>(row["creditGrade"]),
        ProductsOwned = int.Parse(row.GetValueOrDefault("productsOwned", "0"), CultureInfo.InvariantCulture),
        MissionCritical = row["missionCritical"] == "true",
    };

    private static Invoice Invoice(IReadOnlyDictionary<string, string> row) => new()
    {
        InvoiceId = row["invoiceId"],
        Amount = Money(row, "amount"),
        DueDate = Rows.Date(row["dueDate"]),
    };

    private static Order Order(IReadOnlyDictionary<string, string> row) => new()
    {
        OrderId = row["orderId"],
        ProductLine = row["productLine"],
        Amount = Money(row, "amount"),
        Cost = Money(row, "cost"),
        ImportedShare = Number(row, "importedShare"),
        DeliveryDate = Rows.Date(row["deliveryDate"]),
    };

    private static Contract Contract(IReadOnlyDictionary<string, string> row) => new()
    {
        ContractId = row["contractId"],
        AnnualValue = Money(row, "annualValue"),
        AnnualCost = Money(row, "annualCost"),
        RenewalDate = Rows.Date(row["renewalDate"]),
        MissionCritical = row["missionCritical"] == "true",
    };

    private static Opportunity Opportunity(IReadOnlyDictionary<string, string> row) => new()
    {
        OpportunityId = row["opportunityId"],
        ProductLine = row["productLine"],
        Amount = Money(row, "amount"),
        Cost = Money(row, "cost"),
        WinProbability = Number(row, "winProbability"),
        ExpectedClose = Rows.Date(row["expectedClose"]),
    };

    private static Money Money(IReadOnlyDictionary<string, string> row, string column) => new(Number(row, column));

    private static decimal Number(IReadOnlyDictionary<string, string> row, string column) => decimal.Parse(row[column], CultureInfo.InvariantCulture);
}
