using CrisisReview.Domain.Attention;

namespace CrisisReview.Domain.Tests.Attention;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-03-30", "2026-04-06")]
    [InlineData("2026-03-31", "2026-04-06")]
    [InlineData("2026-04-05", "2026-04-06")]
    [InlineData("2026-04-06", "2026-04-13")]
    [InlineData("2026-12-31", "2027-01-04")]
    public void The_plan_begins_on_the_first_Monday_after_the_run_date(string runDate, string start) =>
        Assert.Equal(DateOnly.Parse(start, null), PlanQuarter.After(DateOnly.Parse(runDate, null)).Start);

    [Fact]
    public void A_day_is_moved_over_weekend_and_holidays()
    {
        var calendar = new WorkCalendar { Holidays = [new(2026, 4, 3), new(2026, 4, 6)] };

        Assert.Equal(new DateOnly(2026, 4, 7), calendar.WorkingDayFrom(new(2026, 4, 3)));
        Assert.Equal(new DateOnly(2026, 4, 2), calendar.WorkingDayFrom(new(2026, 4, 2)));
    }

    [Fact]
    public void A_weekend_may_lie_on_other_days()
    {
        var calendar = new WorkCalendar { WeekendDays = [DayOfWeek.Friday, DayOfWeek.Saturday] };

        Assert.Equal(new DateOnly(2026, 4, 5), calendar.WorkingDayFrom(new(2026, 4, 3)));
    }

    [Fact]
    public void A_calendar_without_a_working_day_is_refused()
    {
        var calendar = new WorkCalendar { WeekendDays = Enum.GetValues<DayOfWeek>() };

        Assert.Throws<InvalidOperationException>(() => calendar.WorkingDayFrom(new(2026, 4, 3)));
    }
}
