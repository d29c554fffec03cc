using System.Diagnostics;
using System.Text;
using Functions.Worker.Tests.Apps;
using Microsoft.Extensions.Logging;

namespace Functions.Worker.Tests.Queues;

public sealed class QueueListenerTests
{
    [Fact]
    public async Task A_message_is_decoded_from_base64_given_to_the_function_and_deleted()
    {
        var queue = await WorkQueue.CreateAsync();
        await using var app = await queue.StartAppAsync();

        await queue.SendAsync("Ünïcode {\"a\":1}");

        Assert.Equal(["Ünïcode {\"a\":1}"], await app.Calls.WaitForAsync(1));
        await queue.EmptyAsync();
    }

    [Fact]
    public async Task A_failed_message_comes_again_and_is_deleted_once_it_succeeds()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("fail once");
        await using var app = await queue.StartAppAsync();

        await app.Calls.WaitForAsync(2);
        await queue.EmptyAsync();

        Assert.Equal(2, app.Calls.All.Count);
        Assert.False(await queue.Poison.ExistsAsync());
    }

    [Fact]
    public async Task A_failed_message_stays_hidden_for_the_visibility_timeout()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("fail once");
        await using var app = await queue.StartAppAsync("""{ "visibilityTimeout": "00:00:02" }""");
        await app.Calls.WaitForAsync(1);
        var watch = Stopwatch.StartNew();

        await app.Calls.WaitForAsync(2);

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_message_that_failed_five_times_goes_to_the_poison_queue_as_it_was()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("fail");
        await using var app = await queue.StartAppAsync();

        var poison = await queue.PoisonBodiesAsync(1);
        await queue.EmptyAsync();

        Assert.Equal([Convert.ToBase64String(Encoding.UTF8.GetBytes("fail"))], poison);
        Assert.Equal(5, app.Calls.All.Count);
        await Until.TrueAsync(
            () => app.Log.All.Any(l => l.Level == LogLevel.Error && l.Text.EndsWith("it failed 5 times.", StringComparison.Ordinal)),
            () => "the poisoned message is not logged");
    }

    [Fact]
    public async Task A_message_that_is_not_base64_ends_as_poison_and_never_reaches_the_function()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.Queue.SendMessageAsync("not base64!");
        await using var app = await queue.StartAppAsync();

        var poison = await queue.PoisonBodiesAsync(1);
        await queue.EmptyAsync();

        Assert.Equal(["not base64!"], poison);
        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task A_message_taken_too_often_by_apps_that_died_ends_as_poison()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("killer");
        for (var i = 0; i < 2; i++)
        {
            var taken = (await queue.Queue.ReceiveMessageAsync()).Value;
            await queue.Queue.UpdateMessageAsync(taken.MessageId, taken.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await using var app = await queue.StartAppAsync("""{ "maxDequeueCount": 2 }""");

        Assert.Single(await queue.PoisonBodiesAsync(1));
        Assert.Empty(app.Calls.All);
    }

    [Fact]
    public async Task A_message_is_kept_hidden_for_as_long_as_it_runs()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("slow");
        await using var app = await queue.StartAppAsync("{}", ("Functions:QueueInvisibility", "00:00:02"));

        await app.Calls.WaitForAsync(1);
        await queue.EmptyAsync();

        Assert.Single(app.Calls.All);
    }

    [Fact]
    public async Task No_more_run_at_once_than_the_setting_allows_and_none_is_lost()
    {
        var queue = await WorkQueue.CreateAsync();
        string[] items = [.. Enumerable.Range(0, 40).Select(i => $"item {i}")];
        await Task.WhenAll(items.Select(queue.SendAsync));
        await using var app = await queue.StartAppAsync("{}", ("Functions:QueueConcurrency", "3"));

        var calls = await app.Calls.WaitForAsync(items.Length);
        await queue.EmptyAsync();

        Assert.Equal(items.Order(StringComparer.Ordinal), calls.Cast<string>().Order(StringComparer.Ordinal));
        Assert.InRange(app.Work.Most, 2, 3);
    }

    [Fact]
    public async Task A_missing_queue_is_waited_for_and_not_created()
    {
        var queue = await WorkQueue.MissingAsync();
        await using var app = await queue.StartAppAsync();
        await Until.TrueAsync(() => app.Log.All.Any(l => l.Text.Contains("does not exist yet", StringComparison.Ordinal)), () => "the missing queue is not logged");
        Assert.False(await queue.Queue.ExistsAsync());

        await queue.Queue.CreateAsync();
        await queue.SendAsync("late");

        Assert.Equal(["late"], await app.Calls.WaitForAsync(1));
    }

    [Fact]
    public async Task Storage_that_cannot_be_reached_is_logged_and_the_app_goes_on()
    {
        var nowhere = new WorkQueue("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://127.0.0.1:9", "work");
        await using var app = await nowhere.StartAppAsync();

        await Until.TrueAsync(() => app.Log.All.Count(l => l.Level == LogLevel.Warning && l.Text.Contains("cannot be read", StringComparison.Ordinal)) > 1, () => "the failure is not logged twice");

        using var answer = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_stop_lets_a_short_call_end_and_its_message_be_deleted()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("slow");
        await using var app = await queue.StartAppAsync("{}", ("Functions:StopGrace", "00:00:10"));
        await app.Calls.WaitForAsync(1);

        await app.StopAsync();

        await queue.EmptyAsync();
        Assert.Equal(0, app.Log.All.Count(l => l.Level >= LogLevel.Error));
    }

    [Fact]
    public async Task A_stop_cancels_a_long_call_and_its_message_comes_back_at_once()
    {
        var queue = await WorkQueue.CreateAsync();
        await queue.SendAsync("slow");
        await using var app = await queue.StartAppAsync("{}", ("Functions:StopGrace", "00:00:00.1"));
        await app.Calls.WaitForAsync(1);

        await app.StopAsync();

        Assert.NotNull((await queue.Queue.ReceiveMessageAsync()).Value);
    }

    [Fact]
    public void A_missing_connection_fails_the_start()
    {
        var plan = new AppPlan { Types = [typeof(WorkFunctions)], Settings = { ["WorkQueue"] = "work" } };

        var failure = Assert.Throws<InvalidOperationException>(() => plan.Build());

        Assert.Contains("needs the setting 'Store'", failure.Message, StringComparison.Ordinal);
    }
}
