namespace CrisisReview.Pipeline.Tests.Scale;

/// <summary>When a stage ran.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Seconds after the beginning of the run.</param>
/// <param name="End">The same.</param>
/// <param name="Servers">How many there were when it ended.</param>
/// <param name="Waited">Seconds that all parts together waited for storage at its limit.</param>
internal sealed record SimulatedTime(string Name, double Start, double End, int Servers, double Waited)
{
    public double Seconds => End - Start;
}
