namespace CrisisReview.Domain.Attention;

/// <summary>The coming quarter: thirteen whole weeks from the first Monday after the run date. A crisis does not wait for the calendar's
/// quarter, and thirteen weeks are what a quarter's hours are shared over.</summary>
/// <param name="Start">The Monday it begins with.</param>
public readonly record struct PlanQuarter(DateOnly Start)
{
    public const int Weeks = 13;

    private const int DaysOfAWeek = 7;

    /// <summary>The last day, a Sunday.</summary>
    public DateOnly End => Start.AddDays((Weeks * DaysOfAWeek) - 1);

    public static PlanQuarter After(DateOnly runDate)
    {
        var daysToMonday = (DaysOfAWeek + (int)DayOfWeek.Monday - (int)runDate.DayOfWeek) % DaysOfAWeek;
        return new(runDate.AddDays(daysToMonday == 0 ? DaysOfAWeek : daysToMonday));
    }

    /// <summary>Which of the weeks a day lies in, the first being 0.</summary>
    public int WeekOf(DateOnly day) => (day.DayNumber - Start.DayNumber) / DaysOfAWeek;

    public IReadOnlyList<DateOnly> WorkingDays(WorkCalendar calendar)
    {
        var start = Start;
        return [.. Enumerable.Range(0, Weeks * DaysOfAWeek).Select(i => start.AddDays(i)).Where(calendar.IsWorkingDay)];
    }
}
