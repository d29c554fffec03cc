using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Reports.Tests.Books;

/// <summary>Customers as a services company has them.</summary>
internal static class UsualAccounts
{
    public static IReadOnlyList<AccountProfile> All { get; } =
    [
        Profile("ALFKI", "Alfreds Futterkiste", "food", 42_730.00m, "E1", scale: 1m, a => a with { Region = "Germany", CreditGrade = CreditGrade.A, ReviewedOn = new(1998, 4, 2), ReviewedBy = "N. Davolio", AbilityPay = 7m, AbilityExpand = 4m, Satisfaction = 8m }),
        Profile("ANTON", "Antonio Moreno Taquería", "food", 58_717.20m, "E1", scale: 1.3m, a => a with { Region = "México D.F.", CreditGrade = CreditGrade.D, ReviewedOn = new(1997, 5, 6), ReviewedBy = "N. Davolio", AbilityRecruit = 3m, CompetitiveIntent = 8m }),
        Profile("BERGS", "Berglunds snabbköp, Luleå", "retail", 211_480.55m, "E1", scale: 5m, a => a with { MissionCritical = true, ShareOfWallet = 0.4m, ReviewedOn = new(1998, 5, 6), StrategicValue = 9m, GrowthPotential = 6.5m, ManagementStrength = 7m, Satisfaction = 3m, CompetitiveIntent = 6m, Enjoyment = 8m }),
        Profile("FRANR", "Française d’Éclairage & Fils, S.A.R.L.", "construction", 99_312.10m, "E1", scale: 2m, a => a with { CreditGrade = CreditGrade.E }),
        Profile("HUNGO", "Hungry Owl All-Night Grocers", "retail", 18_004.40m, "E1", scale: 0.2m, a => a with { AnnualCostToServe = new(6_800m) }),
        Profile("QUICK", "QUICK-Stop", "logistics", 613_900.00m, "E2", scale: 11m, a => a with { ShareOfWallet = 0.85m }),
        Profile("SAVEA", "Save-a-lot Markets", "retail", 588_201.99m, "E2", scale: 10m, a => a),
        Profile("ERNSH", "Ernst Handel", "wholesale", 402_118.31m, "E2", scale: 8m, a => a),
        Profile("OTTIK", "Ottilies Käseladen", "food", 33_480.00m, "E2", scale: 0.8m, a => a),
        Profile("PICCO", "Piccolo und mehr", "property", 21_900.75m, "E2", scale: 0.6m, a => a),
        Profile("VINET", "Vins et alcools Chevalier", "food", 9_120.00m, "E2", scale: 0.1m, a => a),
        Quiet("WOLZA", "Wolski Zajazd", null),
        Quiet("HQ-IT", "Head office, information technology", "E1", AccountKind.Internal),
    ];

    private static AccountProfile Profile(string id, string name, string industry, decimal revenue, string executive, decimal scale, Func<Account, Account> with) => new()
    {
        Account = with(new()
        {
            AccountId = new(id),
            Name = name,
            Industry = industry,
            ExecutiveId = new(executive),
            AnnualRevenue = new(revenue),
            MaintenanceRevenue = new(decimal.Round(revenue * 0.4m, 2)),
            AnnualCostToServe = new(decimal.Round(revenue * 0.09m, 2)),
            ProductsOwned = 4,
        }),
        Invoices =
        [
            new() { InvoiceId = $"{id}-I1", Amount = new(4_320.55m * scale), DueDate = new(1998, 5, 20) },
            new() { InvoiceId = $"{id}-I2", Amount = new(1_187.10m * scale), DueDate = new(1998, 4, 21) },
            new() { InvoiceId = $"{id}-I3", Amount = new(902.33m * scale), DueDate = new(1998, 1, 15) },
            new() { InvoiceId = $"{id}-I4", Amount = new(-120.00m * scale), DueDate = new(1998, 5, 6) },
        ],
        Orders =
        [
            new() { OrderId = $"{id}-11008", ProductLine = "Servers", Amount = new(9_680.90m * scale), Cost = new(6_370.25m * scale), ImportedShare = 0.7m, DeliveryDate = new(1998, 6, 3) },
            new() { OrderId = $"{id}-11019", ProductLine = "Spare parts", Amount = new(3_076.00m * scale), Cost = new(1_954.72m * scale), ImportedShare = 1m, DeliveryDate = new(1998, 5, 11) },
            new() { OrderId = $"{id}-11099", ProductLine = "Servers", Amount = new(5_000.00m * scale), Cost = new(4_000.00m * scale), DeliveryDate = new(2000, 1, 31) },
        ],
        Contracts =
        [
            new() { ContractId = $"SA-{id}", AnnualValue = new(decimal.Round(revenue * 0.3m, 2)), AnnualCost = new(decimal.Round(revenue * 0.16m, 2)), RenewalDate = new(1998, 8, 25), MissionCritical = id == "BERGS" },
            .. id == "ANTON" ? new[] { new Contract { ContractId = "SA-OLD", AnnualValue = new(1_200m), AnnualCost = new(700m), RenewalDate = new(1998, 3, 1) } } : [],
            .. id == "ALFKI" ? new[] { new Contract { ContractId = "SA-LATE", AnnualValue = new(2_400m), AnnualCost = new(1_300m), RenewalDate = new(2001, 3, 1) } } : [],
        ],
        Opportunities =
        [
            new() { OpportunityId = $"OP-{id}", ProductLine = "Storage", Amount = new(8_455.80m * scale), Cost = new(6_088.98m * scale), WinProbability = 0.5m, ExpectedClose = new(1998, 8, 4) },
        ],
    };

    private static AccountProfile Quiet(string id, string name, string? executive, AccountKind kind = AccountKind.External) => new()
    {
        Account = new()
        {
            AccountId = new(id),
            Name = name,
            Industry = "services",
            Kind = kind,
            ExecutiveId = executive is null ? null : new ExecutiveId(executive),
            AnnualRevenue = Money.Zero,
            AnnualCostToServe = new(1_250.40m),
            ReviewedOn = new(1998, 3, 3),
        },
    };
}
