namespace CrisisReview.Pipeline.Tests.Scale;

/// <summary>A discrete-event simulation of a run: stages one after the other, in each as many parts at a time as there are servers; a server that has spent its seconds on a part waits for every storage
/// target in turn, and each target takes requests one after the other at its rate. Nothing is random.</summary>
internal static class RunSimulation
{
    public static IReadOnlyList<SimulatedTime> Of(IEnumerable<SimulatedStage> stages, SimulatedPlant plant)
    {
        var times = new List<SimulatedTime>();
        var (now, servers) = (0.0, plant.Servers);
        foreach (var stage in stages)
        {
            times.Add(Of(stage, plant, now, servers));
            (now, servers) = (times[^1].End, times[^1].Servers);
        }

        return times;
    }

    private static SimulatedTime Of(SimulatedStage stage, SimulatedPlant plant, double start, int servers)
    {
        var idle = new PriorityQueue<int, double>(Enumerable.Range(0, servers).Select(server => (server, start)));
        var joins = start + plant.AddedEvery;
        var targets = plant.Targets.ToDictionary(target => target.Key, _ => start);
        var working = new PriorityQueue<int, double>();
        var (sent, waited, end) = (0, 0.0, start);
        while (sent < stage.Parts || working.Count > 0)
        {
            // The next event: a part is taken by the server that is idle first, or servers join, or a part's seconds are over.
            var taken = sent < stage.Parts && idle.TryPeek(out _, out var free) ? Math.Max(free, start + (sent / stage.SentPerSecond)) : double.PositiveInfinity;
            var spent = working.TryPeek(out _, out var over) ? over : double.PositiveInfinity;
            if (sent < stage.Parts && servers < plant.MostServers && joins <= Math.Min(taken, spent))
            {
                var added = Math.Min(plant.Added, plant.MostServers - servers);
                idle.EnqueueRange(Enumerable.Range(servers, added), joins);
                (servers, joins) = (servers + added, joins + plant.AddedEvery);
            }
            else if (taken <= spent)
            {
                working.Enqueue(idle.Dequeue(), taken + stage.Seconds);
                sent++;
            }
            else
            {
                var done = Request(stage, plant, targets, spent);
                waited += done - spent;
                end = Math.Max(end, done);
                idle.Enqueue(working.Dequeue(), done);
            }
        }

        return new(stage.Name, start, end, servers, waited);
    }

    /// <summary>When all targets have answered.</summary>
    private static double Request(SimulatedStage stage, SimulatedPlant plant, Dictionary<string, double> targets, double now)
    {
        foreach (var (target, amount) in stage.Requests)
        {
            now = targets[target] = Math.Max(now, targets[target]) + (amount / plant.Targets[target]);
        }

        return now;
    }
}
