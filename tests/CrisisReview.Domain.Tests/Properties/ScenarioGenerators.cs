using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

/// <summary>Scenarios that pass the validator, with rules of every kind.</summary>
internal static class ScenarioGenerators
{
    public static Gen<Scenario> Scenario { get; } =
        from months in Gen.Choose(ScenarioValidator.MinimumHorizonMonths, ScenarioValidator.MaximumHorizonMonths)
        from shocks in Shocks(itemsOnly: false)
        from size in Gen.Choose(0, 4)
        from rules in Rule.ArrayOf(size)
        from description in Gen.Elements("", "Tout s'arrête, « d'un coup »", "line\nbreak \"quoted\"")
        select new Scenario
        {
            Id = new("generated"),
            Name = "Généré, with commas",
            Description = description,
            HorizonMonths = months,
            Shocks = shocks,
            Rules = rules,
            Sources = [new() { Pointer = "/horizonMonths", Basis = EvidenceBasis.Cited, Claim = "c", Source = "s", Year = 1998 }],
        };

    /// <summary>No shock at all, over any horizon.</summary>
    public static Gen<Scenario> Neutral { get; } = Gen.Choose(1, 60).Select(months => new Scenario { Id = new("neutral"), Name = "Neutral", HorizonMonths = months });

    private static Gen<ScenarioRule> Rule =>
        from byProduct in Gen.Elements(true, false)
        from shocks in Shocks(byProduct)
        from industry in Some("construction", "banking", "télécom")
        from region in Some("north", "south")
        from grade in Some(CreditGrade.A, CreditGrade.C, CreditGrade.E)
        from product in Gen.Elements("printers", "SOFTWARE")
        from critical in Gen.Elements<bool?>(null, null, true, false)
        select new ScenarioRule
        {
            Name = "rule",
            When = new() { Industry = industry, Region = region, CreditGrade = grade, ProductLine = byProduct ? [product] : [], MissionCritical = critical },
            Shocks = shocks,
        };

    private static Gen<T[]> Some<T>(params T[] words) => Gen.Frequency((2, Gen.Constant<T[]>([])), (1, Gen.SubListOf(words).Select(list => list.ToArray())));

    private static Gen<ShockOverrides> Shocks(bool itemsOnly) =>
        from receivables in itemsOnly ? Gen.Constant<ReceivablesOverride?>(null) : Receivables
        from renewals in itemsOnly ? Gen.Constant<RenewalsOverride?>(null) : Renewals
        from orders in Orders
        from opportunities in Maybe(0, 200, 100).Select(factor => factor is null ? null : new OpportunitiesOverride { WinRateFactor = factor })
        from margins in Margins(itemsOnly)
        select new ShockOverrides { Receivables = receivables, Orders = orders, Renewals = renewals, Opportunities = opportunities, Margins = margins };

    private static Gen<ReceivablesOverride?> Receivables =>
        from delay in MaybeDays
        from multiplier in Maybe(0, 1000, 100)
        from lgd in Maybe(0, 100, 100)
        select (ReceivablesOverride?)new ReceivablesOverride { CollectionDelayDays = delay, LossRateMultiplier = multiplier, LossGivenDefault = lgd };

    private static Gen<OrdersOverride?> Orders =>
        from cancel in Maybe(0, 100, 100)
        from delay in MaybeDays
        from concession in Maybe(0, 100, 100)
        from scaleBack in Maybe(0, 100, 100)
        from failure in Maybe(0, 97, 97)
        select (OrdersOverride?)new OrdersOverride { CancelProbability = cancel, DeliveryDelayDays = delay, PriceConcession = concession, ScaleBack = scaleBack, SupplyFailure = failure };

    private static Gen<RenewalsOverride?> Renewals =>
        from churn in Maybe(0, 100, 100)
        from concession in Maybe(0, 100, 100)
        from factor in Maybe(0, 300, 100)
        select (RenewalsOverride?)new RenewalsOverride { ChurnProbability = churn, PriceConcession = concession, MissionCriticalFactor = factor };

    private static Gen<MarginsOverride?> Margins(bool itemsOnly) =>
        from inflation in Maybe(-10, 100, 100)
        from rise in Maybe(-50, 500, 100)
        from passThrough in Maybe(0, 100, 100)
        from service in itemsOnly ? Gen.Constant<decimal?>(null) : Maybe(-50, 100, 100)
        select (MarginsOverride?)new MarginsOverride { CostInflation = inflation, FxRise = rise, FxPassThrough = passThrough, CostToServeIncrease = service };

    private static Gen<decimal?> Maybe(int from, int to, int parts) =>
        Gen.Frequency((1, Gen.Constant<decimal?>(null)), (2, Gen.Choose(from, to).Select(part => (decimal?)part / parts)));

    private static Gen<int?> MaybeDays => Gen.Frequency((1, Gen.Constant<int?>(null)), (2, Gen.Choose(0, 400).Select(days => (int?)days)));
}
