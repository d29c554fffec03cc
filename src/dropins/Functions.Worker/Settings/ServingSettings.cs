using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>The settings <c>Functions:…</c> of an app that serves itself; a Functions host has its own ways for these.</summary>
internal sealed record ServingSettings
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>The largest request body, in bytes.</summary>
    public long MaxRequestBodySize { get; init; } = 300L * 1024 * 1024;

    /// <summary>Calls that run at once, for each queue function.</summary>
    public int QueueConcurrency { get; init; } = 2 * Environment.ProcessorCount;

    /// <summary>How long a message is hidden while it runs; renewed at every half of it. At least a second.</summary>
    public TimeSpan QueueInvisibility { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Where the timers' last runs are kept; null keeps them in memory only.</summary>
    public string? TimerFolder { get; init; }

    /// <summary>How long running calls may go on after a stop before their token is cancelled.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <exception cref="InvalidOperationException">A value cannot be read or is out of its range; the message names it.</exception>
    public static ServingSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Functions").Get<ServingSettings>() ?? new();
        return settings switch
        {
            { Port: < 0 or > 65535 } => throw Refusal("Port must be 0 to 65535"),
            { MaxRequestBodySize: < 1 } => throw Refusal("MaxRequestBodySize must be at least 1 byte"),
            { QueueConcurrency: < 1 } => throw Refusal("QueueConcurrency must be at least 1"),
            _ when settings.QueueInvisibility < TimeSpan.FromSeconds(1) => throw Refusal("QueueInvisibility must be at least a second"),
            _ when settings.StopGrace < TimeSpan.Zero => throw Refusal("StopGrace must not be negative"),
            _ => settings,
        };
    }

    private static InvalidOperationException Refusal(string rule) => new($"Setting Functions:{rule}.");
}
