namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Pauses that double from <paramref name="First"/> to <paramref name="Longest"/>.</summary>
internal sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    public TimeSpan After(TimeSpan previous)
    {
        var doubled = previous <= TimeSpan.Zero ? First : previous * 2;
        return doubled < Longest ? doubled : Longest;
    }
}
