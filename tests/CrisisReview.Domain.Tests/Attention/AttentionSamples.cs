using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Attention;

/// <summary>Accounts and executives with nothing unusual about them.</summary>
internal static class AttentionSamples
{
    /// <summary>A Tuesday.</summary>
    public static readonly DateOnly RunDate = new(2026, 3, 31);

    public static AttentionFigures Figures(string id = "A-1") => new()
    {
        AccountId = new(id),
        Name = $"Name of {id}",
        Industry = "Banking",
        Region = "North",
        CreditGrade = CreditGrade.B,
        MissionCritical = false,
        AnnualRevenue = new(100_000m),
        Abilities = Abilities.Unstressed,
        BaselineContribution = new(40_000m),
        LossByLever = LossByLever.None,
        Receivables = new(30_000m),
        Overdue = OverdueBalances.None,
        PendingOrders = Money.Zero,
        ImportedShare = 0m,
        RenewalsWithin90Days = Money.Zero,
        Opportunities = Money.Zero,
        StrategicValue = 5m,
        GrowthPotential = 5m,
        Satisfaction = 5m,
        CompetitiveIntent = 5m,
        DaysSinceReview = 30,
        HoursLastYear = HoursSpent.None,
    };

    public static AttentionAccount Account(string id, Segment segment, decimal score, string? executive = "E1", decimal calls = 0m, decimal reactive = 0m) => new(
        Figures(id) with { HoursLastYear = new(0m, calls, 0m, 0m, reactive) },
        segment,
        score,
        Key: segment is Segment.Protect or Segment.Grow,
        Exposed: segment is Segment.Protect or Segment.SecureCash,
        executive is null ? null : new ExecutiveId(executive));

    public static AttentionAccount Account(Func<AttentionFigures, AttentionFigures>? change = null, Segment segment = Segment.Grow) =>
        Account("A-1", segment, 50m) is var account && change is not null ? account with { Figures = change(account.Figures) } : account;

    /// <summary>An executive with so many hours for customers in a quarter.</summary>
    public static Executive Executive(string id, decimal hoursOfAQuarter) => new()
    {
        ExecutiveId = new(id),
        Name = $"Executive {id}",
        AnnualHours = (4m * hoursOfAQuarter) + 600m,
        ManagementHours = 300m,
        DevelopmentHours = 100m,
        AdminHours = 200m,
    };
}
