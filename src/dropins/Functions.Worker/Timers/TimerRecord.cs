namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>What is kept of a timer: when it last ran (null: never) and when that was written.</summary>
internal sealed record TimerRecord(DateTimeOffset? Last, DateTimeOffset LastUpdated)
{
    /// <summary>True where an occurrence since the record was written has passed without a run.</summary>
    public bool IsPastDue(Schedule schedule, DateTimeOffset now) => schedule.Next(LastUpdated) <= now;

    public ScheduleStatus Status(Schedule schedule) => new()
    {
        Last = Last?.LocalDateTime ?? default,
        Next = schedule.Next(LastUpdated).LocalDateTime,
        LastUpdated = LastUpdated.LocalDateTime,
    };
}
