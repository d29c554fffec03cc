namespace CrisisReview.Functions.Tests.Apps;

/// <summary>Tests that change one app, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ChangingBook : ICollectionFixture<BookApp>
{
    public const string Name = "changing book";
}
