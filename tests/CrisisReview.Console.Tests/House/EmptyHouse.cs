namespace CrisisReview.Console.Tests.House;

/// <summary>An app that nobody has imported anything into.</summary>
public sealed class EmptyHouse() : LocalHouse("--no-sample");
