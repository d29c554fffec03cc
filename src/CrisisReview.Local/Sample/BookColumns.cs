using System.Globalization;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Local.Sample;

/// <summary>The columns of the six tables, in the order of the model's page. A line item's row is the item and the account it belongs to.</summary>
internal static class BookColumns
{
    public static readonly (string Name, Func<Account, string?> Text)[] Accounts =
    [
        ("accountId", a => a.AccountId.Value),
        ("name", a => a.Name),
        ("industry", a => a.Industry),
        ("region", a => a.Region),
        ("currency", a => a.Currency),
        ("kind", a => a.Kind == AccountKind.Internal ? "internal" : "external"),
        ("executiveId", a => a.ExecutiveId?.Value),
        ("annualRevenue", a => Text(a.AnnualRevenue)),
        ("maintenanceRevenue", a => Text(a.MaintenanceRevenue)),
        ("annualCostToServe", a => Text(a.AnnualCostToServe)),
        ("creditGrade", a => a.CreditGrade.ToString()),
        ("strategicValue", a => Text(a.StrategicValue)),
        ("growthPotential", a => Text(a.GrowthPotential)),
        ("managementStrength", a => Text(a.ManagementStrength)),
        ("satisfaction", a => Text(a.Satisfaction)),
        ("competitiveIntent", a => Text(a.CompetitiveIntent)),
        ("enjoyment", a => Text(a.Enjoyment)),
        ("shareOfWallet", a => Text(a.ShareOfWallet)),
        ("productsOwned", a => Text(a.ProductsOwned)),
        ("missionCritical", a => Text(a.MissionCritical)),
        ("abilityAcquire", a => Text(a.AbilityAcquire)),
        ("abilityExpand", a => Text(a.AbilityExpand)),
        ("abilityContinue", a => Text(a.AbilityContinue)),
        ("abilityRecruit", a => Text(a.AbilityRecruit)),
        ("abilityPay", a => Text(a.AbilityPay)),
        ("reviewedOn", a => Text(a.ReviewedOn)),
        ("reviewedBy", a => a.ReviewedBy),
        ("hoursVisits", a => Text(a.HoursVisits)),
        ("hoursCalls", a => Text(a.HoursCalls)),
        ("hoursOnline", a => Text(a.HoursOnline)),
        ("hoursProjects", a => Text(a.HoursProjects)),
        ("hoursReactive", a => Text(a.HoursReactive)),
    ];

    public static readonly (string Name, Func<(AccountId Owner, Invoice Item), string?> Text)[] Invoices =
    [
        ("invoiceId", r => r.Item.InvoiceId),
        ("accountId", r => r.Owner.Value),
        ("amount", r => Text(r.Item.Amount)),
        ("dueDate", r => Text(r.Item.DueDate)),
    ];

    public static readonly (string Name, Func<(AccountId Owner, Order Item), string?> Text)[] Orders =
    [
        ("orderId", r => r.Item.OrderId),
        ("accountId", r => r.Owner.Value),
        ("productLine", r => r.Item.ProductLine),
        ("amount", r => Text(r.Item.Amount)),
        ("cost", r => Text(r.Item.Cost)),
        ("importedShare", r => Text(r.Item.ImportedShare)),
        ("deliveryDate", r => Text(r.Item.DeliveryDate)),
    ];

    public static readonly (string Name, Func<(AccountId Owner, Contract Item), string?> Text)[] Contracts =
    [
        ("contractId", r => r.Item.ContractId),
        ("accountId", r => r.Owner.Value),
        ("annualValue", r => Text(r.Item.AnnualValue)),
        ("annualCost", r => Text(r.Item.AnnualCost)),
        ("firstYearCost", r => r.Item.FirstYearCost is { } cost ? Text(cost) : null),
        ("startDate", r => Text(r.Item.StartDate)),
        ("renewalDate", r => Text(r.Item.RenewalDate)),
        ("missionCritical", r => Text(r.Item.MissionCritical)),
    ];

    public static readonly (string Name, Func<(AccountId Owner, Opportunity Item), string?> Text)[] Opportunities =
    [
        ("opportunityId", r => r.Item.OpportunityId),
        ("accountId", r => r.Owner.Value),
        ("productLine", r => r.Item.ProductLine),
        ("amount", r => Text(r.Item.Amount)),
        ("cost", r => Text(r.Item.Cost)),
        ("winProbability", r => Text(r.Item.WinProbability)),
        ("expectedClose", r => Text(r.Item.ExpectedClose)),
    ];

    public static readonly (string Name, Func<Executive, string?> Text)[] Executives =
    [
        ("executiveId", e => e.ExecutiveId.Value),
        ("name", e => e.Name),
        ("email", e => e.Email),
        ("dependability", e => Text(e.Dependability)),
        ("servesMissionCritical", e => Text(e.ServesMissionCritical)),
        ("annualHours", e => Text(e.AnnualHours)),
        ("managementHours", e => Text(e.ManagementHours)),
        ("developmentHours", e => Text(e.DevelopmentHours)),
        ("adminHours", e => Text(e.AdminHours)),
    ];

    private static string Text(Money amount) => amount.Amount.ToString("0.00########", CultureInfo.InvariantCulture);

    private static string? Text(decimal? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";
}
