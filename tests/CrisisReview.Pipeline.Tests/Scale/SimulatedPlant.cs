namespace CrisisReview.Pipeline.Tests.Scale;

/// <summary>The machines and the storage that a simulated run has.</summary>
/// <param name="Servers">Messages that are worked on at the same time, at first.</param>
/// <param name="MostServers">At most, while messages wait.</param>
/// <param name="Added">Servers that join at a time.</param>
/// <param name="AddedEvery">Seconds from one joining to the next, from the beginning of a stage.</param>
/// <param name="Targets">What each storage target takes in a second, first come, first served.</param>
internal sealed record SimulatedPlant(int Servers, int MostServers, int Added, double AddedEvery, IReadOnlyDictionary<string, double> Targets);
