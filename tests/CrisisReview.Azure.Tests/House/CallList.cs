using System.Collections.Concurrent;

namespace CrisisReview.Azure.Tests.House;

/// <summary>Notes every call of a watched port.</summary>
internal sealed class CallList
{
    private readonly ConcurrentQueue<string> _calls = new();

    public IReadOnlyList<string> All => [.. _calls];

    public int CountOf(string call) => _calls.Count(noted => noted == call);

    public Task Watch(string call)
    {
        _calls.Enqueue(call);
        return Task.CompletedTask;
    }
}
