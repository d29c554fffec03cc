using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Tests.Books;

/// <summary>The run that the reports of the tests come from.</summary>
internal static class FixtureRun
{
    public static DateOnly AsOf { get; } = new(1998, 5, 6);

    public static DateOnly HorizonEnd { get; } = new(1999, 5, 6);

    public static Scenario Scenario { get; } = new()
    {
        Id = new("asian-crisis-1997-severe"),
        Name = "Asian crisis 1997-98, severe",
        Description = "A currency collapse with a credit crunch.",
        Shocks = new()
        {
            Receivables = new() { CollectionDelayDays = 60, LossRateMultiplier = 6m, LossGivenDefault = 0.6m },
            Orders = new() { CancelProbability = 0.35m, DeliveryDelayDays = 90, PriceConcession = 0.05m, ScaleBack = 0.1m, SupplyFailure = 0.02m },
            Renewals = new() { ChurnProbability = 0.15m, PriceConcession = 0.08m, MissionCriticalFactor = 0.4m },
            Opportunities = new() { WinRateFactor = 0.6m },
            Margins = new() { CostInflation = 0.04m, FxRise = 0.75m, FxPassThrough = 0.4m, CostToServeIncrease = 0.05m },
        },
        Rules =
        [
            new() { Name = "Construction is hit hardest", When = new() { Industry = ["construction", "property"] }, Shocks = new() { Receivables = new() { LossRateMultiplier = 9m } } },
            new() { Name = "Spare parts go on", When = new() { ProductLine = ["Spare parts"] }, Shocks = new() { Orders = new() { PriceConcession = 0m, DeliveryDelayDays = 30 } } },
        ],
        Sources =
        [
            new() { Pointer = "/shocks/orders/cancelProbability", Basis = EvidenceBasis.Cited, Claim = "Spending on information technology in Association of Southeast Asian Nations countries fell by 35 % in 1998 (in US dollars); taken as the share of orders lost.", Source = "IDC, in AP Connections, April 1999", Year = 1999 },
            new() { Pointer = "/shocks/margins/fxRise", Basis = EvidenceBasis.Cited, Claim = "The dollar rose by 75 % against the ringgit from June 1997 to January 1998.", Source = "Federal Reserve, monthly averages", Year = 1998 },
            new() { Pointer = "/shocks/receivables", Basis = EvidenceBasis.Judgement, Claim = "No published delay was found; over 60 % of firms were illiquid." },
            new() { Basis = EvidenceBasis.Cited, Claim = "Real output fell by 7 to 13 % in the countries hit hardest.", Source = "World Bank, World Development Indicators", Year = 2017 },
        ],
    };

    public static RunFacts Facts { get; } = new()
    {
        RunId = "19980506-7f3a",
        Scenario = Scenario,
        Policy = new Policy(),
        AsOf = AsOf,
        HorizonEnd = HorizonEnd,
        StartedAt = new(1998, 5, 6, 6, 0, 0, TimeSpan.Zero),
        Note = "Before the board of May",
        SnapshotSha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        PolicyVersion = 3,
    };

    /// <summary>The same run under names that are far too long.</summary>
    public static RunFacts HostileFacts { get; } = Facts with
    {
        RunId = "run-" + new string('9', 90),
        Scenario = Scenario with { Name = "A scenario whose name was pasted from the subject line of a message that nobody shortened before it was saved, WITH CAPITALS" },
        Note = "A note of " + string.Concat(Enumerable.Repeat("many, many words ", 40)),
        Approval = new(string.Concat(Enumerable.Repeat("somebody.with.a.long.name@", 8)), new(1998, 5, 7, 16, 30, 0, TimeSpan.Zero), string.Concat(Enumerable.Repeat("yes, yes, and yes ", 27))),
    };

    public static IReadOnlyList<Executive> Executives { get; } =
    [
        new() { ExecutiveId = new("E1"), Name = "Nancy Davolio", Dependability = 9.8m, ServesMissionCritical = true },
        new() { ExecutiveId = new("E2"), Name = "Łukasz Żółć-O’Brien", Dependability = 7m },
    ];
}
