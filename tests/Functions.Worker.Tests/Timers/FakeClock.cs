using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Timers;

/// <summary>A clock that moves only when told, in a zone of choice.</summary>
internal sealed class FakeClock(DateTimeOffset start, TimeZoneInfo zone) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = start;

    public override TimeZoneInfo LocalTimeZone => zone;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Lets time pass up to an instant, alarm by alarm; before each step somebody must be waiting.</summary>
    public async Task PassUntilAsync(DateTimeOffset instant)
    {
        while (GetUtcNow() < instant)
        {
            await Until.TrueAsync(IsAwaited, () => $"nobody waits at {GetUtcNow():u}");
            Step(instant);
        }
    }

    private bool IsAwaited()
    {
        lock (_gate)
        {
            return _alarms.Count > 0;
        }
    }

    private void Step(DateTimeOffset limit)
    {
        Alarm? due = null;
        lock (_gate)
        {
            var next = _alarms.MinBy(alarm => alarm.Due);
            _now = next is null || next.Due > limit ? limit : next.Due;
            if (next is not null && next.Due <= _now)
            {
                _alarms.Remove(next);
                due = next;
            }
        }

        due?.Ring();
    }

    private sealed class Alarm(FakeClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock._now + dueTime;
                    clock._alarms.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
