namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>host.json's <c>extensions.queues</c>, under the host's names. <c>newBatchThreshold</c> has no meaning here:
/// no more messages are taken than can be run at once.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages taken at once, 1 to 32.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>A message that failed this often goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a failed message stays hidden before its next try.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>The longest pause between looks at an empty queue. The host's default is a minute; a local run wants to be brisk.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Only <c>base64</c>, the default, is covered.</summary>
    public string MessageEncoding { get; init; } = "base64";

    /// <exception cref="InvalidOperationException">A value is out of its range; the message names it.</exception>
    public void Validate()
    {
        Require(BatchSize is >= 1 and <= 32, "batchSize must be 1 to 32");
        Require(MaxDequeueCount >= 1, "maxDequeueCount must be at least 1");
        Require(VisibilityTimeout >= TimeSpan.Zero && VisibilityTimeout <= TimeSpan.FromDays(7), "visibilityTimeout must be 0 to 7 days");
        Require(MaxPollingInterval > TimeSpan.Zero, "maxPollingInterval must be above 0");
        Require(MessageEncoding.Equals("base64", StringComparison.OrdinalIgnoreCase), "messageEncoding must be base64");
    }

    private static void Require(bool condition, string rule)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"host.json, extensions.queues: {rule}.");
        }
    }
}
