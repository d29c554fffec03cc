using Microsoft.Azure.Functions.Worker.Queues;

namespace Functions.Worker.Tests.Queues;

public sealed class BackoffTests
{
    [Fact]
    public void Pauses_double_from_the_first_to_the_longest()
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(300));
        var pauses = new List<double>();
        for (var pause = TimeSpan.Zero; pauses.Count < 5; pauses.Add(pause.TotalMilliseconds))
        {
            pause = backoff.After(pause);
        }

        Assert.Equal([50, 100, 200, 300, 300], pauses);
    }

    [Fact]
    public void A_longest_pause_below_the_first_holds() =>
        Assert.Equal(TimeSpan.FromMilliseconds(10), new Backoff(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(10)).After(TimeSpan.Zero));
}
