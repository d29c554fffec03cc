namespace CrisisReview.Domain.Attention;

/// <summary>An executive's working days of the quarter and what is in them. A day takes no more than the calendar's hours, a week no more than a
/// thirteenth of the quarter's. Within a day contacts follow one another.</summary>
internal sealed class Diary
{
    private const decimal MinutesOfAnHour = 60m;

    private readonly IReadOnlyList<DateOnly> _days;
    private readonly PlanQuarter _quarter;
    private readonly TimeOnly _dayStart;
    private readonly int _minutesOfADay;
    private readonly int[] _minutes;
    private readonly decimal[] _hoursOfWeek = new decimal[PlanQuarter.Weeks];

    public Diary(PlanQuarter quarter, WorkCalendar calendar, decimal hoursOfTheQuarter)
    {
        _quarter = quarter;
        _days = quarter.WorkingDays(calendar);
        _dayStart = calendar.DayStart;
        _minutesOfADay = (int)decimal.Floor(calendar.DayHours * MinutesOfAnHour);
        _minutes = new int[_days.Count];
        WeeklyHours = hoursOfTheQuarter / PlanQuarter.Weeks;
    }

    public decimal WeeklyHours { get; }

    /// <summary>How many working days there are; they are numbered from 0.</summary>
    public int Days => _days.Count;

    /// <summary>The emptiest day with room from the first to before the last, the earliest of equal ones; null where none has room.</summary>
    public int? Emptiest(int from, int before, decimal hours)
    {
        var minutes = Minutes(hours);
        int? found = null;
        for (var day = from; day < Math.Min(before, Days); day++)
        {
            if ((found is null || _minutes[day] < _minutes[found.Value]) && HasRoom(day, minutes, hours))
            {
                found = day;
            }
        }

        return found;
    }

    /// <summary>The first day with room from <paramref name="day"/> on, else the last one before it; null where none has room.</summary>
    public int? Next(int day, decimal hours)
    {
        var minutes = Minutes(hours);
        for (var later = day; later < Days; later++)
        {
            if (HasRoom(later, minutes, hours))
            {
                return later;
            }
        }

        for (var earlier = Math.Min(day, Days) - 1; earlier >= 0; earlier--)
        {
            if (HasRoom(earlier, minutes, hours))
            {
                return earlier;
            }
        }

        return null;
    }

    /// <summary>Takes the time on a day with room.</summary>
    public (DateOnly Date, TimeOnly Start, int Minutes) Take(int day, decimal hours)
    {
        var start = _dayStart.AddMinutes(_minutes[day]);
        var minutes = Minutes(hours);
        _minutes[day] += minutes;
        _hoursOfWeek[_quarter.WeekOf(_days[day])] += hours;
        return (_days[day], start, minutes);
    }

    private bool HasRoom(int day, int minutes, decimal hours) =>
        _minutes[day] + minutes <= _minutesOfADay && _hoursOfWeek[_quarter.WeekOf(_days[day])] + hours <= WeeklyHours;

    private static int Minutes(decimal hours) => (int)decimal.Ceiling(hours * MinutesOfAnHour);
}
