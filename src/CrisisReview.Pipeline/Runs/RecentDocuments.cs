namespace CrisisReview.Pipeline.Runs;

/// <summary>The documents asked for lately, in memory. Only for what never changes once it is written: nothing is ever read again while it is kept.</summary>
/// <param name="most">How much is kept, in what documents weigh; the newest stays whatever it weighs.</param>
internal sealed class RecentDocuments(int most)
{
    private readonly Dictionary<(RunId RunId, string Name), object> _documents = [];
    private readonly Queue<((RunId RunId, string Name) Key, int Weight)> _order = new();
    private readonly Lock _gate = new();

    private int _weight;

    /// <param name="runId">Whose document.</param>
    /// <param name="name">Which document.</param>
    /// <param name="read">Reads it where it is not kept. Some who ask at once may all read; what fails is not kept.</param>
    /// <param name="weigh">What it weighs; 1 unless told.</param>
    public async Task<T> GetAsync<T>(RunId runId, string name, Func<Task<T>> read, Func<T, int>? weigh = null)
        where T : class
    {
        lock (_gate)
        {
            if (_documents.TryGetValue((runId, name), out var known))
            {
                return (T)known;
            }
        }

        var document = await read();
        Keep((runId, name), document, weigh?.Invoke(document) ?? 1);
        return document;
    }

    private void Keep((RunId RunId, string Name) key, object document, int weight)
    {
        lock (_gate)
        {
            if (!_documents.TryAdd(key, document))
            {
                return;
            }

            _order.Enqueue((key, weight));
            _weight += weight;
            while (_weight > most && _order.Count > 1)
            {
                var oldest = _order.Dequeue();
                _documents.Remove(oldest.Key);
                _weight -= oldest.Weight;
            }
        }
    }
}
