namespace CrisisReview.Azure.Tests.House;

/// <summary>Counts the calls of ports. With <paramref name="every"/>, the calls numbered <paramref name="at"/> (from 1), at + every, at + 2 every … fail.
/// Without, the process ends at that call: it and every later one fail, and nothing that the process does can be seen any more.</summary>
internal sealed class PortFault(int at, int? every = null)
{
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public bool Struck => Calls >= at;

    public Task WatchAsync(string call)
    {
        var number = Interlocked.Increment(ref _calls);
        return number >= at && (every is null || (number - at) % every == 0)
            ? Task.FromException(new IOException($"Call {number}, {call}, was made to fail."))
            : Task.CompletedTask;
    }
}
