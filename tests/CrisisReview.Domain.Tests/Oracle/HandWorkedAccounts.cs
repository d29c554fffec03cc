namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>Seven customers of Microsoft's Northwind sample database (MIT licence), as rows.</summary>
internal static class HandWorkedAccounts
{
    public static Rows Rows { get; } = Rows.Of(table => table switch
    {
        "accounts" =>
            """
            accountId,name,industry,region,currency,executiveId,annualRevenue,maintenanceRevenue,annualCostToServe,creditGrade,missionCritical
            RANCH,Rancho grande,Confections,Argentina,USD,E4,2400.7,960.28,288.01,C,false
            SIMOB,Simons bistro,Beverages,Denmark,USD,E7,5276.1,2110.44,405.52,C,false
            MEREP,Mère Paillarde,Beverages,Canada,USD,E3,12911.85,5164.74,678.24,C,false
            HUNGO,Hungry Owl All-Night Grocers,Meat/Poultry,Ireland,USD,E3,34985.6,13994.24,1359.71,C,true
            PERIC,Pericles Comidas clásicas,Produce,Mexico,USD,E2,1496.0,598.4,149.92,C,false
            LAMAI,La maison d'Asie,Meat/Poultry,France,USD,E6,4237.72,1695.09,444.75,C,false
            FISSA,FISSA Fabrica Inter. Salchichas S.A.,General,Spain,USD,,0,0.0,0.0,C,false
            """,
        "invoices" =>
            """
            invoiceId,accountId,amount,dueDate
            10916,RANCH,686.7,1998-03-29
            10897,HUNGO,10835.24,1998-03-21
            10912,HUNGO,6200.55,1998-03-28
            10985,HUNGO,2023.38,1998-04-29
            11063,HUNGO,1342.95,1998-05-30
            10995,PERIC,1196.0,1998-05-02
            10923,LAMAI,748.8,1998-04-02
            """,
        "orders" =>
            """
            orderId,accountId,productLine,amount,cost,importedShare,deliveryDate
            11019,RANCH,Confections,76.0,54.72,1.0,1998-05-11
            11074,SIMOB,Confections,232.08,167.1,1.0,1998-06-03
            11073,PERIC,Dairy Products,300.0,216.0,1.0,1998-06-02
            11051,LAMAI,Beverages,36.0,25.92,1.0,1998-05-25
            """,
        "contracts" =>
            """
            contractId,accountId,annualValue,annualCost,firstYearCost,startDate,renewalDate,missionCritical
            SA-RANCH,RANCH,960.28,528.15,768.22,1997-02-17,1999-02-17,false
            SA-SIMOB,SIMOB,2110.44,1160.74,1688.35,1996-10-29,1998-10-29,false
            SA-MEREP,MEREP,5164.74,2840.61,4131.79,1996-10-17,1998-10-17,false
            SA-HUNGO,HUNGO,13994.24,7696.83,11195.39,1996-09-05,1998-09-05,true
            SA-PERIC,PERIC,598.4,329.12,478.72,1996-10-04,1998-10-04,false
            SA-LAMAI,LAMAI,1695.09,932.3,1356.07,1996-11-11,1998-11-11,false
            """,
        _ =>
            """
            opportunityId,accountId,productLine,amount,cost,winProbability,expectedClose
            OP-RANCH,RANCH,Confections,706.0,508.32,0.5,1998-08-04
            OP-SIMOB,SIMOB,Beverages,696.0,501.12,0.5,1998-08-04
            OP-MEREP,MEREP,Beverages,1260.0,907.2,0.5,1998-08-04
            OP-HUNGO,HUNGO,Meat/Poultry,2023.38,1456.83,0.5,1998-08-04
            OP-LAMAI,LAMAI,Meat/Poultry,475.11,342.08,0.5,1998-08-04
            """,
    });
}
