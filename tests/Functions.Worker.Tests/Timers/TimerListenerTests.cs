using Functions.Worker.Tests.Apps;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Worker.Tests.Timers;

public sealed class TimerListenerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeClock _clock = new(Noon.AddMinutes(10), TimeZoneInfo.Utc);

    [Fact]
    public async Task A_timer_runs_at_its_times_and_no_others()
    {
        await using var app = await RunningApp.StartAsync(Plan(typeof(TimerFunctions.Hourly)));

        await _clock.PassUntilAsync(Noon.AddHours(2).AddMinutes(30));

        var calls = await RunsAsync(app, 2);
        Assert.Equal([Noon.AddHours(1), Noon.AddHours(2)], calls.Select(c => c.At));
        Assert.All(calls, c => Assert.False(c.Timer.IsPastDue));
    }

    [Fact]
    public async Task A_run_is_told_of_the_one_before()
    {
        await using var app = await RunningApp.StartAsync(Plan(typeof(TimerFunctions.Hourly)));

        await _clock.PassUntilAsync(Noon.AddHours(2));

        var status = (await RunsAsync(app, 2))[1].Timer.ScheduleStatus!;
        Assert.Equal(Noon.AddHours(1).LocalDateTime, status.Last);
        Assert.Equal(Noon.AddHours(2).LocalDateTime, status.Next);
    }

    [Fact]
    public async Task A_failed_run_waits_for_its_next_time()
    {
        await using var app = await RunningApp.StartAsync(Plan(typeof(TimerFunctions.Failing)));

        await _clock.PassUntilAsync(Noon.AddHours(2).AddMinutes(30));

        Assert.Equal([Noon.AddHours(1), Noon.AddHours(2)], (await RunsAsync(app, 2)).Select(c => c.At));
        Assert.Equal(2, app.Log.All.Count(l => l.Level == LogLevel.Error && l.Exception is InvalidOperationException));
    }

    [Fact]
    public async Task Runs_missed_while_the_app_was_down_give_one_past_due_run()
    {
        var plan = Plan(typeof(TimerFunctions.Hourly)) with { Clock = _clock };
        plan.Settings["Functions:TimerFolder"] = Path.Combine(plan.Root, "timers");
        await using (await RunningApp.StartAsync(plan))
        {
            await _clock.PassUntilAsync(Noon.AddMinutes(30));
        }

        var later = new FakeClock(Noon.AddHours(5).AddMinutes(20), TimeZoneInfo.Utc);
        await using var app = await RunningApp.StartAsync(plan with { Clock = later });
        await RunsAsync(app, 1);
        await later.PassUntilAsync(Noon.AddHours(6));

        var calls = await RunsAsync(app, 2);
        Assert.Equal([(Noon.AddHours(5).AddMinutes(20), true), (Noon.AddHours(6), false)], calls.Select(c => (c.At, c.Timer.IsPastDue)));
        Assert.Equal(Noon.AddHours(1).LocalDateTime, calls[0].Timer.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_restart_between_two_times_misses_nothing_and_runs_nothing()
    {
        var plan = Plan(typeof(TimerFunctions.Hourly));
        plan.Settings["Functions:TimerFolder"] = Path.Combine(plan.Root, "timers");
        await using (var first = await RunningApp.StartAsync(plan))
        {
            await _clock.PassUntilAsync(Noon.AddHours(1).AddMinutes(10));
            await RunsAsync(first, 1);
        }

        var later = new FakeClock(Noon.AddHours(1).AddMinutes(40), TimeZoneInfo.Utc);
        await using var app = await RunningApp.StartAsync(plan with { Clock = later });
        await later.PassUntilAsync(Noon.AddHours(1).AddMinutes(59));

        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task Run_on_startup_runs_at_once_and_an_unmonitored_timer_has_no_record()
    {
        await using var app = await RunningApp.StartAsync(Plan(typeof(TimerFunctions.AtStart)));

        await RunsAsync(app, 1);
        await _clock.PassUntilAsync(Noon.AddHours(1));

        var calls = await RunsAsync(app, 2);
        Assert.Equal([Noon.AddMinutes(10), Noon.AddHours(1)], calls.Select(c => c.At));
        Assert.All(calls, c => Assert.Null(c.Timer.ScheduleStatus));
    }

    [Fact]
    public async Task A_wait_longer_than_a_timer_can_hold_ends_on_time()
    {
        var plan = Plan(typeof(TimerFunctions.Hourly)) with { Settings = new() { ["HourlySchedule"] = "0 0 6 1 1,4,7,10 *" } };
        await using var app = await RunningApp.StartAsync(plan);

        await _clock.PassUntilAsync(new DateTimeOffset(2027, 1, 1, 7, 0, 0, TimeSpan.Zero));

        Assert.Equal([new DateTimeOffset(2027, 1, 1, 6, 0, 0, TimeSpan.Zero)], (await RunsAsync(app, 1)).Select(c => c.At));
    }

    [Theory]
    [InlineData("every day", "'every day' is no schedule")]
    [InlineData(null, "needs the setting 'HourlySchedule'")]
    public async Task A_schedule_that_cannot_be_read_fails_the_start(string? schedule, string reason)
    {
        var plan = Plan(typeof(TimerFunctions.Hourly)) with { Settings = schedule is null ? [] : new() { ["HourlySchedule"] = schedule } };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.StartAsync(plan));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_record_stops_the_app_with_the_files_name()
    {
        var plan = Plan(typeof(TimerFunctions.Hourly));
        plan.Settings["Functions:TimerFolder"] = plan.Root;
        await File.WriteAllTextAsync(Path.Combine(plan.Root, "Hourly.json"), "{");
        using var host = plan.Build();

        // The app may stop while it is still starting, or just after.
        var start = await Record.ExceptionAsync(() => host.StartAsync());

        Assert.True(start is null or OperationCanceledException, start?.ToString());
        var log = host.Services.GetRequiredService<LogLines>();
        await Until.TrueAsync(() => log.All.Any(l => l.Exception?.Message.Contains("Hourly.json", StringComparison.Ordinal) == true), () => "no error names the file");
    }

    private static async Task<IReadOnlyList<(DateTimeOffset At, TimerInfo Timer)>> RunsAsync(RunningApp app, int count) =>
        [.. (await app.Calls.WaitForAsync(count)).Cast<(DateTimeOffset, TimerInfo)>()];

    private AppPlan Plan(Type type) => new() { Types = [type], Clock = _clock, Settings = { ["HourlySchedule"] = "0 0 * * * *" } };
}
