using System.Collections.Concurrent;

namespace CrisisReview.Pipeline.Runs;

/// <summary>The documents asked for lately, in memory. Only for what never changes once it is written: nothing is ever read again while it is kept.</summary>
internal sealed class RecentDocuments(int kept)
{
    private readonly ConcurrentDictionary<(RunId RunId, string Name), object> _documents = new();
    private readonly ConcurrentQueue<(RunId RunId, string Name)> _order = new();

    /// <param name="runId">Whose document.</param>
    /// <param name="name">Which document.</param>
    /// <param name="read">Reads it where it is not kept. Some who ask at once may all read; what fails is not kept.</param>
    public async Task<T> GetAsync<T>(RunId runId, string name, Func<Task<T>> read)
        where T : class
    {
        if (_documents.TryGetValue((runId, name), out var known))
        {
            return (T)known;
        }

        var document = await read();
        if (_documents.TryAdd((runId, name), document))
        {
            _order.Enqueue((runId, name));
        }

        if (_order.Count > kept && _order.TryDequeue(out var oldest))
        {
            _documents.TryRemove(oldest, out _);
        }

        return document;
    }
}
