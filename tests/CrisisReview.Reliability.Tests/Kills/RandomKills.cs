using System.Diagnostics;
using CrisisReview.Reliability.Tests.House;

namespace CrisisReview.Reliability.Tests.Kills;

/// <summary>Kills one of a site's processes after the other, storage among them, at moments and in an order that the seed decides: each once before any is struck again.</summary>
internal sealed class RandomKills(ReviewSite site, int seed, int wanted)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(1_500);

    private readonly Random _random = new(seed);
    private readonly Queue<int> _next = [];
    private readonly List<string> _told = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public int Count => _told.Count;

    public bool IsEnough => Count >= wanted;

    public int OfStorage { get; private set; }

    /// <summary>The seed, and whom it struck when.</summary>
    public override string ToString() => $"seed {seed}: {string.Join(", ", _told)}";

    /// <summary>Goes on until <paramref name="work"/> has ended, or enough was killed.</summary>
    public async Task DuringAsync(Task work)
    {
        while (!IsEnough)
        {
            await site.ServingAsync();
            var pause = Shortest + (_random.NextDouble() * (Longest - Shortest));
            if (await Task.WhenAny(work, Task.Delay(pause)) == work)
            {
                return;
            }

            await KillAsync(Next());
        }
    }

    private int Next()
    {
        if (_next.Count == 0)
        {
            int[] all = [.. Enumerable.Range(0, site.Apps.Count + 1)];
            _random.Shuffle(all);
            Array.ForEach(all, _next.Enqueue);
        }

        return _next.Dequeue();
    }

    private async Task KillAsync(int process)
    {
        var isStorage = process == site.Apps.Count;
        _told.Add($"{(isStorage ? "storage" : $"app {process}")} at {_watch.Elapsed.TotalSeconds:0.0} s");
        if (isStorage)
        {
            OfStorage++;
            await site.Storage.KillAsync();
        }
        else
        {
            site.Apps[process].Kill();
        }
    }
}
