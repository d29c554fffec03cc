namespace CrisisReview.Functions.Tests.Apps;

/// <summary>Tests that ask one app as different people, and leave its one run with packs as it is.</summary>
[CollectionDefinition(Name)]
public sealed class SignedInPeople : ICollectionFixture<SignedInApp>
{
    public const string Name = "signed-in people";
}
