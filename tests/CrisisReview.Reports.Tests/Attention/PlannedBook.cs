using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Tests.Attention;

/// <summary>Four accounts of one executive and one of the shared desk, with names that are hard to write.</summary>
internal static class PlannedBook
{
    public const string LongName = "Königlich Essen, Trinken; \\ & 東京商事株式会社 mit einem sehr langen Namen, der über die Zeile hinausgeht 💥💥💥💥💥💥💥💥💥💥💥💥💥💥💥💥";

    public static readonly DateTimeOffset CreatedAt = new(2026, 3, 31, 12, 15, 30, TimeSpan.FromHours(2));

    public static AttentionPlan Plan(DateOnly? runDate = null) => new AttentionPlanner(new(), runDate ?? new(2026, 3, 31)).Plan(
        [
            Account("A/1, ö", LongName, Segment.Protect, 90m),
            Account("B-2", "=HYPERLINK(\"http://x\")", Segment.Grow, 70m),
            Account("C-3", "Two\r\nlines", Segment.SecureCash, 50m) with { ExecutiveId = new("E1") },
            Account("D-4", "Small", Segment.Automate, 10m),
            Account("Z-9", "Desk", Segment.SecureCash, 20m) with { ExecutiveId = null },
        ],
        [new() { ExecutiveId = new("E1"), Name = "Åsa Öberg, Ph.D.", AnnualHours = 500m }]);

    private static AttentionAccount Account(string id, string name, Segment segment, decimal score) => new(
        new()
        {
            AccountId = new(id),
            Name = name,
            Industry = "Banking",
            CreditGrade = CreditGrade.D,
            MissionCritical = false,
            AnnualRevenue = new(100_000m),
            Abilities = new(0.95m, 0.8m, 0.9m, 0.85m),
            BaselineContribution = new(40_000m),
            LossByLever = LossByLever.None with { Orders = new(1_234.567m) },
            Receivables = new(30_000m),
            Overdue = OverdueBalances.None,
            PendingOrders = new(5_000m),
            ImportedShare = 0m,
            RenewalsWithin90Days = Money.Zero,
            Opportunities = Money.Zero,
            StrategicValue = 5m,
            GrowthPotential = 5m,
            Satisfaction = 5m,
            CompetitiveIntent = 5m,
            DaysSinceReview = 30,
            HoursLastYear = new(10m, 5m, 0m, 0m, 2.5m),
        },
        segment,
        score,
        Key: segment <= Segment.Grow,
        Exposed: segment is Segment.Protect or Segment.SecureCash,
        new ExecutiveId("E1"));
}
