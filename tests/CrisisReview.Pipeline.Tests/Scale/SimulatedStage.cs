namespace CrisisReview.Pipeline.Tests.Scale;

/// <summary>A stage of a run as a simulation sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">Messages, each done by one server from its beginning to its end.</param>
/// <param name="Seconds">What a server takes for one, without waiting for storage that is at its limit.</param>
/// <param name="Requests">What one asks of each storage target, in the target's unit, once its seconds are over.</param>
/// <param name="SentPerSecond">How fast the messages become visible, the first at once.</param>
internal sealed record SimulatedStage(string Name, int Parts, double Seconds, IReadOnlyDictionary<string, double> Requests, double SentPerSecond = double.PositiveInfinity);
