namespace CrisisReview.Functions.Tests.Apps;

/// <summary>Tests that read one reviewed book and leave it as it is.</summary>
[CollectionDefinition(Name)]
public sealed class ReviewedBook : ICollectionFixture<ReviewedApp>
{
    public const string Name = "reviewed book";
}
