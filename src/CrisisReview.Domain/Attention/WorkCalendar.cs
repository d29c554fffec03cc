namespace CrisisReview.Domain.Attention;

/// <summary>When people work. Times are those of the clock where the executive is.</summary>
public sealed record WorkCalendar
{
    public IReadOnlyList<DayOfWeek> WeekendDays { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    public TimeOnly DayStart { get; init; } = new(9, 0);

    /// <summary>The most hours of one day.</summary>
    public decimal DayHours { get; init; } = 9m;

    public bool IsWorkingDay(DateOnly day) => !WeekendDays.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary><paramref name="day"/>, or the first working day after it.</summary>
    /// <exception cref="InvalidOperationException">There is none within five years; a sound policy always has one.</exception>
    public DateOnly WorkingDayFrom(DateOnly day)
    {
        const int DaysLookedAt = 5 * 366;
        for (var ahead = 0; ahead < DaysLookedAt; ahead++)
        {
            if (IsWorkingDay(day.AddDays(ahead)))
            {
                return day.AddDays(ahead);
            }
        }

        throw new InvalidOperationException($"No day of the five years from {day:yyyy-MM-dd} is a working day. Take some holidays out of the policy's calendar.");
    }
}
