namespace CrisisReview.Console.Tests.House;

/// <summary>An app whose tests import what they please.</summary>
public sealed class ImportingHouse() : LocalHouse("--no-sample");
