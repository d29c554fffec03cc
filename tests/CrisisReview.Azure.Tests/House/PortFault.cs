namespace CrisisReview.Azure.Tests.House;

/// <summary>Counts the calls of ports, and spoils the one numbered <paramref name="at"/> (from 1). Where the fault ends the process,
/// every call after it fails too: nothing that such a process does can be seen any more.</summary>
internal sealed class PortFault(int at, bool endsProcess)
{
    private int _calls;

    public bool Struck => Volatile.Read(ref _calls) >= at;

    public Task WatchAsync(string call)
    {
        var number = Interlocked.Increment(ref _calls);
        return number == at || (endsProcess && number > at)
            ? Task.FromException(new IOException($"Call {number}, {call}, was made to fail."))
            : Task.CompletedTask;
    }
}
