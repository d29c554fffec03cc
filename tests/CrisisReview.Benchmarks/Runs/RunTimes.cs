using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Benchmarks.Runs;

/// <summary>How long one run took from the request to its last pack, and when each stage was first seen.</summary>
/// <param name="Seconds">From sending the request to seeing the run completed.</param>
/// <param name="Seen">Seconds after the request at which each state was seen first.</param>
internal sealed record RunTimes(double Seconds, IReadOnlyDictionary<RunStatus, double> Seen)
{
    /// <summary>The states between the request and the end, in the order in which a run passes them.</summary>
    public static IReadOnlyList<RunStatus> Stages { get; } = [.. Enum.GetValues<RunStatus>().TakeWhile(status => status != RunStatus.Completed)];

    /// <summary>Seconds from the moment a stage was seen to the next one that was; a stage too short to be seen took none.</summary>
    public double Of(RunStatus stage)
    {
        if (!Seen.TryGetValue(stage, out var from))
        {
            return 0;
        }

        return Seen.Where(other => other.Key > stage).Min(other => other.Value) - (stage == RunStatus.Queued ? 0 : from);
    }
}
