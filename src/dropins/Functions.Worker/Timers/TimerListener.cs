using System.Globalization;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Runs one timer function by its schedule, one run at a time. A run that failed is not tried again.</summary>
internal sealed class TimerListener(
    FunctionRunner runner, Schedule schedule, TimerLedger ledger, TimeSpan stopGrace, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>A longer wait than a timer can hold is made of pieces; they also notice when the machine's clock was set.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    private readonly TimerTriggerAttribute _timer = ((TimerFunction)runner.Function).Timer;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var running = new StopGrace(stopGrace, stoppingToken);
        try
        {
            await KeepAsync(running.Token, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A stop while waiting is the ordinary end.
        }
    }

    private async Task KeepAsync(CancellationToken running, CancellationToken stopping)
    {
        var record = await OpenRecordAsync(stopping);
        if (_timer.UseMonitor && record.IsPastDue(schedule, clock.GetUtcNow()))
        {
            Log.TimerPastDue(logger, runner.Function.Name);
            record = await RunAsync(record, isPastDue: true, running);
        }
        else if (_timer.RunOnStartup)
        {
            record = await RunAsync(record, isPastDue: false, running);
        }

        while (true)
        {
            var due = schedule.Next(clock.GetUtcNow());
            Log.TimerWaits(logger, runner.Function.Name, due);
            await WaitAsync(due, stopping);
            record = await RunAsync(record, isPastDue: false, running);
        }
    }

    private async Task<TimerRecord> OpenRecordAsync(CancellationToken stopping)
    {
        if (_timer.UseMonitor && await ledger.ReadAsync(stopping) is { } known)
        {
            return known;
        }

        var first = new TimerRecord(Last: null, clock.GetUtcNow());
        await KeepRecordAsync(first);
        return first;
    }

    private async Task<TimerRecord> RunAsync(TimerRecord record, bool isPastDue, CancellationToken running)
    {
        var start = clock.GetUtcNow();
        var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = _timer.UseMonitor ? record.Status(schedule) : null };
        var id = string.Create(CultureInfo.InvariantCulture, $"{runner.Function.Name}-{start:yyyyMMddTHHmmssfffZ}");
        try
        {
            await runner.RunInScopeAsync(new FunctionCall(id, info, running), scopes);
        }
        catch (Exception e)
        {
            Log.FunctionFailed(logger, runner.Function.Name, id, e);
        }

        var next = new TimerRecord(start, clock.GetUtcNow());
        await KeepRecordAsync(next);
        return next;
    }

    private Task KeepRecordAsync(TimerRecord record) => _timer.UseMonitor ? ledger.WriteAsync(record, CancellationToken.None) : Task.CompletedTask;

    private async Task WaitAsync(DateTimeOffset due, CancellationToken stopping)
    {
        for (var left = due - clock.GetUtcNow(); left > TimeSpan.Zero; left = due - clock.GetUtcNow())
        {
            var piece = left < LongestWait ? left : LongestWait;
            await Task.Delay(piece > TimeSpan.FromMilliseconds(1) ? piece : TimeSpan.FromMilliseconds(1), clock, stopping);
        }
    }
}
