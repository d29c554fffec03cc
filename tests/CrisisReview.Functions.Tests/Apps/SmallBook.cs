namespace CrisisReview.Functions.Tests.Apps;

/// <summary>Six customers whose ids and names are as awkward as they come.</summary>
internal static class SmallBook
{
    public const string Accounts = """
        accountId,name,industry,region,kind,executiveId,annualRevenue,maintenanceRevenue,annualCostToServe,creditGrade,missionCritical,abilityPay
        A-1,"Núñez, Hijos y Cía.",Construction,Iberia,external,E1,900000,120000,45000,B,true,4
        A/1,Søndergaard A/S,Telecom,Nordics,external,E1,410000.50,60000,21000,A,false,
        A%2F1,"Zażółć ""Gęślą"" sp. z o.o.",Banking,Central Europe,external,E2,380000,,18000,C,false,7
        100%,Hundred Percent GmbH,Food,Central Europe,external,E2,250000,20000,9000,D,false,2
        株式会社 東,"Higashi K.K., Tōkyō",Manufacturing,Japan,external,,150000,10000,12000,E,true,3
        HQ,Own holding,Services,Iberia,internal,E1,50000,,,A,false,

        """;

    public const string Invoices = """
        invoiceId,accountId,amount,dueDate
        I1,A-1,120000,2026-06-10
        I2,A-1,-5000,2026-08-01
        I3,A/1,40000.25,2026-07-20
        I4,A%2F1,65000,2026-03-01
        I5,100%,30000,2026-09-15
        I6,株式会社 東,22000,2026-08-30

        """;

    public const string Orders = """
        orderId,accountId,productLine,amount,cost,importedShare,deliveryDate
        O1,A-1,Servers,80000,50000,0.6,2026-11-01
        O2,A/1,Licences,30000,4000,0,2026-10-15
        O3,100%,Servers,55000,58000,0.8,2026-12-20

        """;

    public const string Contracts = """
        contractId,accountId,annualValue,annualCost,firstYearCost,startDate,renewalDate,missionCritical
        C1,A-1,60000,25000,30000,2025-01-01,2026-12-31,true
        C2,A%2F1,24000,9000,,,2027-02-28,false
        C3,A/1,12000,3000,,,2025-12-31,false

        """;

    public const string Opportunities = """
        opportunityId,accountId,productLine,amount,cost,winProbability,expectedClose
        P1,株式会社 東,Licences,90000,20000,0.4,2027-01-31
        P2,A/1,,45000,15000,0.25,2026-11-30

        """;

    public const string Executives = """
        executiveId,name,email,dependability,servesMissionCritical,annualHours,managementHours,developmentHours,adminHours
        E1,"José Álvarez, Jr.",jose@example.com,8,true,2000,100,50,150
        E2,Żaneta Łęcka,,6,false,,,,

        """;

    public static (string Table, string Csv)[] Tables =>
    [
        ("accounts", Accounts), ("invoices", Invoices), ("orders", Orders), ("contracts", Contracts), ("opportunities", Opportunities), ("executives", Executives),
    ];
}
