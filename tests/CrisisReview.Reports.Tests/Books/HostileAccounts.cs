using CrisisReview.Domain.Accounts;

namespace CrisisReview.Reports.Tests.Books;

/// <summary>Customers whose names and amounts try to break the pages.</summary>
internal static class HostileAccounts
{
    public const string OneWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftszentralverwaltung";

    public static IReadOnlyList<AccountProfile> All { get; } =
    [
        Profile("LONG-WORD-0123456789-0123456789-0123456789-0123456789", OneWord, 99_000_000_000m, orders: 60),
        Profile("LONG", "The Worshipful Company of Makers of Very Long Names, incorporating the Amalgamated Brethren of Elaborate Letterheads and their Successors and Assigns in Perpetuity (Holdings) International public limited company", 1_234_567.89m, orders: 60),
        Profile("CENT", "One cent", 0.01m, orders: 2),
        Profile("RTL", "شركة الاتصالات السعودية", 45_000m, orders: 1),
        Profile("HEB", "בנק הפועלים בע״מ (Bank Hapoalim)", 45_000m, orders: 1),
        Profile("CJK", "株式会社日立製作所 東京", 45_000m, orders: 3),
        Profile("EMOJI", "Smile 😀 & <b>Co.</b> \\ (paren", 45_000m, orders: 3),
        Profile("NONE", "Nothing at all", 0m, orders: 0),
        Profile("VIET", "Công ty Cổ phần Sữa Việt Nam — Ελληνικά Πετρέλαια — Газпром", 800_000m, orders: 8),
    ];

    private static AccountProfile Profile(string id, string name, decimal revenue, int orders) => new()
    {
        Account = new()
        {
            AccountId = new(id),
            Name = name,
            Industry = id == "LONG" ? "manufacture of other fabricated metal products not elsewhere classified" : "services",
            Region = id == "LONG" ? "Autonomous Region of Bougainville and neighbouring islands" : null,
            ExecutiveId = new("E1"),
            AnnualRevenue = new(revenue),
            MaintenanceRevenue = new(revenue * 0.4m),
            AnnualCostToServe = new(revenue * 0.1m),
        },
        Invoices = orders == 0 ? [] : [new() { InvoiceId = "I1", Amount = new(revenue * 0.2m), DueDate = new(1998, 1, 1) }],
        Orders = [.. Enumerable.Range(1, orders).Select(n => Order(id, n, revenue))],
        Contracts = orders == 0 ? [] : [new() { ContractId = $"MAINTENANCE-AGREEMENT-{id}", AnnualValue = new(revenue * 0.4m), AnnualCost = new(revenue * 0.2m), RenewalDate = new(1998, 12, 31) }],
        Opportunities = orders == 0 ? [] : [new() { OpportunityId = $"OP-{id}", Amount = new(revenue * 0.1m), Cost = new(revenue * 0.08m), WinProbability = 0.333m, ExpectedClose = new(1998, 9, 9) }],
    };

    private static Order Order(string id, int n, decimal revenue) => new()
    {
        OrderId = $"{(id.Length > 10 ? id : "ORDER")}-{n:D4}",
        ProductLine = n % 7 == 0 ? "Uninterruptible power supplies and accessories" : "Spare parts",
        Amount = new(revenue / (n + 3)),
        Cost = new(revenue / (n + 4)),
        DeliveryDate = new DateOnly(1998, 5, 1).AddDays(n * 3),
    };
}
