namespace CrisisReview.Console.Tests.House;

/// <summary>The sample book of 312 customers and one completed run of it.</summary>
public sealed class SampleHouse() : LocalHouse();
