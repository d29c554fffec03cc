using System.Net;
using Functions.Worker.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Worker.Tests.CustomHandler;

public sealed class TimerCallTests
{
    [Fact]
    public async Task A_missed_run_arrives_past_due_with_the_record_of_the_last()
    {
        var timer = await CallAsync(HostPayloads.PastDueTick);

        Assert.True(timer.IsPastDue);
        Assert.Equal(new DateTime(2026, 11, 21, 18, 28, 0, DateTimeKind.Utc), timer.ScheduleStatus!.Last.ToUniversalTime());
        Assert.Equal(new DateTime(2026, 11, 21, 18, 29, 0, DateTimeKind.Utc), timer.ScheduleStatus.Next.ToUniversalTime());
        Assert.Equal(timer.ScheduleStatus.Last, timer.ScheduleStatus.LastUpdated);
    }

    [Fact]
    public async Task A_punctual_run_is_not_past_due()
    {
        var timer = await CallAsync(HostPayloads.PunctualTick);

        Assert.False(timer.IsPastDue);
        Assert.Equal(new DateTime(2026, 11, 21, 18, 30, 0, DateTimeKind.Utc), timer.ScheduleStatus!.Next.ToUniversalTime());
    }

    [Fact]
    public async Task An_unmonitored_timer_has_no_record()
    {
        var timer = await CallAsync(HostPayloads.UnmonitoredTick);

        Assert.Null(timer.ScheduleStatus);
    }

    [Fact]
    public async Task A_timers_path_answers_404_to_a_queues_envelope()
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));

        using var answer = await app.Client.SendAsync(HostRequests.Call("Tick", HostPayloads.PlainMessage));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<TimerInfo> CallAsync(string envelope)
    {
        await using var app = await RunningApp.UnderHostAsync(typeof(HostCalledFunctions));
        using var answer = await app.Client.SendAsync(HostRequests.Call("Tick", envelope));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
        return Assert.IsType<TimerInfo>(Assert.Single(app.Calls.All));
    }
}
