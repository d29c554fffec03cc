namespace CrisisReview.Console.Tests.House;

/// <summary>Tests of the console share one browser, one sample book and one empty app. They run one after the other, for some change the book.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleSuite : ICollectionFixture<SampleHouse>, ICollectionFixture<EmptyHouse>, ICollectionFixture<ChromiumBrowser>
{
    public const string Name = "console";
}
