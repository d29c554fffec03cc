using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Tests.Import;

/// <summary>One row of each table with a value of its own in every column.</summary>
internal static class FullBook
{
    public static (string Table, string Text)[] Csv =>
    [
        ("accounts", """
            accountId,name,industry,region,currency,kind,executiveId,annualRevenue,maintenanceRevenue,annualCostToServe,creditGrade,strategicValue,growthPotential,managementStrength,satisfaction,competitiveIntent,enjoyment,shareOfWallet,productsOwned,missionCritical,abilityAcquire,abilityExpand,abilityContinue,abilityRecruit,abilityPay,reviewedOn,reviewedBy,hoursVisits,hoursCalls,hoursOnline,hoursProjects,hoursReactive
            A1,Acme,construction,north,EUR,internal,E1,1000.5,400.25,30,B,1,2,3,4,5,6,0.7,8,yes,9,8.5,7,6,5.5,2026-01-02,Eve,11,12,13,14,15

            """),
        ("executives", "executiveId,name,email,dependability,servesMissionCritical,annualHours,managementHours,developmentHours,adminHours\nE1,Eve,eve@example.org,9.5,true,2000,100,80,300\n"),
        ("invoices", "invoiceId,accountId,amount,dueDate\nI1,A1,-10.25,2026-03-31\n"),
        ("orders", "orderId,accountId,productLine,amount,cost,importedShare,deliveryDate\nO1,A1,pumps,20,15,0.25,2026-04-01\n"),
        ("contracts", "contractId,accountId,annualValue,annualCost,firstYearCost,startDate,renewalDate,missionCritical\nC1,A1,30,20,25,2025-05-01,2026-05-01,true\n"),
        ("opportunities", "opportunityId,accountId,productLine,amount,cost,winProbability,expectedClose\nP1,A1,valves,40,35,0.6,2026-06-01\n"),
    ];

    public const string Json = """
        { "accounts": [ { "accountId": "A1", "name": "Acme", "industry": "construction", "region": "north", "currency": "EUR", "kind": "internal",
            "executiveId": "E1", "annualRevenue": 1000.5, "maintenanceRevenue": 400.25, "annualCostToServe": 30, "creditGrade": "B", "strategicValue": 1,
            "growthPotential": 2, "managementStrength": 3, "satisfaction": 4, "competitiveIntent": 5, "enjoyment": 6, "shareOfWallet": 0.7, "productsOwned": 8,
            "missionCritical": true, "abilityAcquire": 9, "abilityExpand": 8.5, "abilityContinue": 7, "abilityRecruit": 6, "abilityPay": 5.5,
            "reviewedOn": "2026-01-02", "reviewedBy": "Eve", "hoursVisits": 11, "hoursCalls": 12, "hoursOnline": 13, "hoursProjects": 14, "hoursReactive": 15 } ],
          "executives": [ { "executiveId": "E1", "name": "Eve", "email": "eve@example.org", "dependability": 9.5, "servesMissionCritical": true, "annualHours": 2000,
            "managementHours": 100, "developmentHours": 80, "adminHours": 300 } ],
          "invoices": [ { "invoiceId": "I1", "accountId": "A1", "amount": -10.25, "dueDate": "2026-03-31" } ],
          "orders": [ { "orderId": "O1", "accountId": "A1", "productLine": "pumps", "amount": 20, "cost": 15, "importedShare": 0.25, "deliveryDate": "2026-04-01" } ],
          "contracts": [ { "contractId": "C1", "accountId": "A1", "annualValue": 30, "annualCost": 20, "firstYearCost": 25, "startDate": "2025-05-01",
            "renewalDate": "2026-05-01", "missionCritical": true } ],
          "opportunities": [ { "opportunityId": "P1", "accountId": "A1", "productLine": "valves", "amount": 40, "cost": 35, "winProbability": 0.6, "expectedClose": "2026-06-01" } ] }
        """;

    public static Account Account => new()
    {
        AccountId = new("A1"),
        Name = "Acme",
        Industry = "construction",
        Region = "north",
        Currency = "EUR",
        Kind = AccountKind.Internal,
        ExecutiveId = new("E1"),
        AnnualRevenue = new(1000.5m),
        MaintenanceRevenue = new(400.25m),
        AnnualCostToServe = new(30),
        CreditGrade = CreditGrade.B,
        StrategicValue = 1,
        GrowthPotential = 2,
        ManagementStrength = 3,
        Satisfaction = 4,
        CompetitiveIntent = 5,
        Enjoyment = 6,
        ShareOfWallet = 0.7m,
        ProductsOwned = 8,
        MissionCritical = true,
        AbilityAcquire = 9,
        AbilityExpand = 8.5m,
        AbilityContinue = 7,
        AbilityRecruit = 6,
        AbilityPay = 5.5m,
        ReviewedOn = new(2026, 1, 2),
        ReviewedBy = "Eve",
        HoursVisits = 11,
        HoursCalls = 12,
        HoursOnline = 13,
        HoursProjects = 14,
        HoursReactive = 15,
    };

    public static Order Order => new()
    {
        OrderId = "O1",
        ProductLine = "pumps",
        Amount = new(20),
        Cost = new(15),
        ImportedShare = 0.25m,
        DeliveryDate = new(2026, 4, 1),
    };

    public static Contract Contract => new()
    {
        ContractId = "C1",
        AnnualValue = new(30),
        AnnualCost = new(20),
        FirstYearCost = new(25),
        StartDate = new(2025, 5, 1),
        RenewalDate = new(2026, 5, 1),
        MissionCritical = true,
    };

    public static Opportunity Opportunity => new()
    {
        OpportunityId = "P1",
        ProductLine = "valves",
        Amount = new(40),
        Cost = new(35),
        WinProbability = 0.6m,
        ExpectedClose = new(2026, 6, 1),
    };

    public static Executive Executive => new()
    {
        ExecutiveId = new("E1"),
        Name = "Eve",
        Email = "eve@example.org",
        Dependability = 9.5m,
        ServesMissionCritical = true,
        AnnualHours = 2000,
        ManagementHours = 100,
        DevelopmentHours = 80,
        AdminHours = 300,
    };
}
