using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace CrisisReview.Reliability.Tests.Wire;

/// <summary>Which calls suffer what: by a seed, or because they are always refused.</summary>
internal sealed class FaultPlan(int seed, double share)
{
    private static readonly WireFault[] All = Enum.GetValues<WireFault>();

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<WireFault, int> _struck = new();
    private int _calls;
    private int _refused;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>How often each fault struck.</summary>
    public IReadOnlyDictionary<WireFault, int> Struck => _struck;

    public int Faults => _struck.Values.Sum();

    /// <summary>Calls that are refused whenever they come, with this status.</summary>
    public (Func<HttpRequest, bool> Refused, int Status)? Always { get; init; }

    /// <summary>How many of those came.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public override string ToString() => $"seed {seed}: {Calls} calls, {string.Join(", ", _struck.OrderBy(f => f.Key).Select(f => $"{f.Key} {f.Value}"))}";

    /// <summary>The status with which this call is always refused; null: it is not.</summary>
    public int? RefusalOf(HttpRequest request)
    {
        if (Always is not { } always || !always.Refused(request))
        {
            return null;
        }

        Interlocked.Increment(ref _refused);
        return always.Status;
    }

    /// <summary>What the next call suffers; null: nothing.</summary>
    public WireFault? Next()
    {
        Interlocked.Increment(ref _calls);
        lock (_random)
        {
            if (_random.NextDouble() >= share)
            {
                return null;
            }

            var fault = All[_random.Next(All.Length)];
            _struck.AddOrUpdate(fault, 1, (_, count) => count + 1);
            return fault;
        }
    }
}
