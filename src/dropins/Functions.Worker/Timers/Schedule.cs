using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>A six-field NCRONTAB schedule in the local time of a zone. A time that the spring change skips means the
/// moment of the change; a time that the autumn change repeats means its first pass.</summary>
internal sealed class Schedule
{
    /// <summary>29 February is eight years away at most.</summary>
    private const int HorizonYears = 9;

    private readonly CrontabSchedule _crontab;
    private readonly TimeZoneInfo _zone;

    private Schedule(CrontabSchedule crontab, TimeZoneInfo zone) => (_crontab, _zone) = (crontab, zone);

    /// <exception cref="FormatException">The text is no six-field NCRONTAB, or names a time that never comes.</exception>
    public static Schedule Parse(string text, TimeZoneInfo zone)
    {
        var crontab = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            ?? throw new FormatException($"'{text}' is no schedule of six fields: second minute hour day month day-of-week.");
        var anyDay = new DateTime(2000, 1, 1);
        return crontab.GetNextOccurrence(anyDay, anyDay.AddYears(HorizonYears)) < anyDay.AddYears(HorizonYears)
            ? new Schedule(crontab, zone)
            : throw new FormatException($"'{text}' names a time that never comes.");
    }

    /// <summary>The first occurrence after an instant, with the zone's offset.</summary>
    public DateTimeOffset Next(DateTimeOffset after)
    {
        var wall = TimeZoneInfo.ConvertTime(after, _zone).DateTime;
        DateTimeOffset next;
        do
        {
            wall = _crontab.GetNextOccurrence(wall, wall.AddYears(HorizonYears));
            next = Instant(wall);
        }
        while (next <= after);
        return next;
    }

    private DateTimeOffset Instant(DateTime wall)
    {
        if (_zone.IsInvalidTime(wall))
        {
            wall = new DateTime(wall.Year, wall.Month, wall.Day, wall.Hour, wall.Minute, 0);
            do
            {
                wall = wall.AddMinutes(1);
            }
            while (_zone.IsInvalidTime(wall));
        }

        var offset = _zone.IsAmbiguousTime(wall) ? _zone.GetAmbiguousTimeOffsets(wall).Max() : _zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }
}
