using CrisisReview.Domain.Accounts;

namespace CrisisReview.Azure.Tests.House;

/// <summary>Five customers with items of every kind: two executives, one account on the shared desk, one internal.</summary>
internal static class SmallBook
{
    public static IReadOnlyList<Executive> Executives { get; } =
        [new() { ExecutiveId = new("e1"), Name = "Eve Marsh" }, new() { ExecutiveId = new("e2"), Name = "Omar Diaz", Dependability = 8 }];

    public static IReadOnlyList<AccountProfile> Profiles { get; } =
        [Profile("A1", "e1", 1), Profile("A2", "e1", 3), Profile("b 3/ü", "e2", 2), Profile("C4", null, 5), Profile("D5", "e2", 4, AccountKind.Internal)];

    public static AccountProfile Profile(string id, string? executive, int size, AccountKind kind = AccountKind.External) => new()
    {
        Account = new()
        {
            AccountId = new(id),
            Name = $"Customer {id}",
            Industry = size % 2 == 0 ? "construction" : "banking",
            Kind = kind,
            ExecutiveId = executive is null ? null : new ExecutiveId(executive),
            AnnualRevenue = new(100_000m * size),
            MaintenanceRevenue = new(20_000m * size),
            AnnualCostToServe = new(9_000m),
            CreditGrade = (CreditGrade)(size % 3),
            AbilityPay = size,
        },
        Invoices = [new() { InvoiceId = $"I-{id}", Amount = new(12_345.67m * size), DueDate = new(2026, 4, size) }],
        Orders = [new() { OrderId = $"O-{id}", Amount = new(40_000m * size), Cost = new(30_000m * size), ImportedShare = 0.4m, DeliveryDate = new(2026, 8, size) }],
        Contracts = [new() { ContractId = $"C-{id}", AnnualValue = new(20_000m * size), AnnualCost = new(8_000m * size), RenewalDate = new(2026, 9, size) }],
        Opportunities = [new() { OpportunityId = $"P-{id}", Amount = new(50_000m), Cost = new(35_000m), WinProbability = 0.6m, ExpectedClose = new(2026, 10, size) }],
    };
}
