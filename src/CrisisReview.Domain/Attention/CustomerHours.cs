using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>An executive's hours for customers.</summary>
public static class CustomerHours
{
    private const decimal QuartersOfAYear = 4m;

    /// <summary><c>max(0, annual - management - development - admin) / 4</c>. Example: 2 200, less 300, 150 and 350, leaves 1 400 a year and 350 a quarter.</summary>
    public static decimal OfAQuarter(Executive executive) =>
        Math.Max(0m, executive.AnnualHours - executive.ManagementHours - executive.DevelopmentHours - executive.AdminHours) / QuartersOfAYear;

    /// <summary>A quarter of what an account took last year.</summary>
    public static decimal OfAQuarter(HoursSpent lastYear) => lastYear.Total / QuartersOfAYear;
}
