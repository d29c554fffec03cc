using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Policies;

[Collection(ChangingBook.Name)]
public sealed class PolicyTests(BookApp app)
{
    [Fact]
    public async Task Other_rules_are_a_new_version_and_the_same_rules_are_not()
    {
        var policy = await app.Api.GetAsync("/api/policy");
        var version = (int)policy["version"]!;
        policy["fundingRate"] = (decimal)policy["fundingRate"]! + 0.01m;
        policy["version"] = 77;

        var changed = await app.Api.PutAsync("/api/policy", policy);
        var again = await app.Api.PutAsync("/api/policy", policy);

        Assert.Equal(version + 1, (int)changed["version"]!);
        Assert.Equal(changed.ToJsonString(), again.ToJsonString());
        Assert.Equal(changed.ToJsonString(), (await app.Api.GetAsync("/api/policy")).ToJsonString());
    }
}
