using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using CrisisReview.Testing;
using Functions.Worker.Tests.Apps;

namespace Functions.Worker.Tests.Queues;

/// <summary>A queue of its own on the emulator, and the app that works it off.</summary>
internal sealed class WorkQueue(string connection, string name)
{
    public QueueClient Queue { get; } = new(connection, name);

    public QueueClient Poison { get; } = new(connection, name + "-poison");

    public static async Task<WorkQueue> MissingAsync() => new(await SharedEmulator.ConnectionStringAsync(), SharedEmulator.UniqueName("work"));

    public static async Task<WorkQueue> CreateAsync()
    {
        var queue = await MissingAsync();
        await queue.Queue.CreateAsync();
        return queue;
    }

    public Task SendAsync(string text) => Queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    public Task<RunningApp> StartAppAsync(string queues = "{}", params (string Name, string Value)[] settings)
    {
        var plan = new AppPlan
        {
            Types = [typeof(WorkFunctions)],
            HostJson = $$"""{ "extensions": { "queues": {{queues}} } }""",
            Settings = new() { ["Store"] = connection, ["WorkQueue"] = name },
        };
        foreach (var setting in settings)
        {
            plan.Settings[setting.Name] = setting.Value;
        }

        return RunningApp.StartAsync(plan);
    }

    /// <summary>Waits until the queue holds no message, visible or hidden.</summary>
    public Task EmptyAsync() => Until.TrueAsync(
        async () => (await Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0, () => "messages are left in the queue");

    public async Task<IReadOnlyList<string>> PoisonBodiesAsync(int count)
    {
        await Until.TrueAsync(
            async () => await Poison.ExistsAsync() && (await Poison.GetPropertiesAsync()).Value.ApproximateMessagesCount >= count, () => "the poison queue lacks messages");
        PeekedMessage[] messages = await Poison.PeekMessagesAsync(32);
        return [.. messages.Select(m => m.Body.ToString())];
    }
}
