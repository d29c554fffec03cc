using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Health;

[Collection(ReviewedBook.Name)]
public sealed class HealthTests(ReviewedApp app)
{
    [Fact]
    public async Task Health_says_which_storage_services_answer_and_which_versions_run()
    {
        var health = await app.Api.GetAsync("/api/health");

        Assert.Equal("healthy", (string)health["status"]!);
        Assert.Matches(@"^\d+\.\d+\.\d+$", (string)health["version"]!);
        Assert.Equal(Environment.Version.ToString(), (string)health["runtime"]!);
        Assert.Equal(["tables", "blobs", "queues"], health["storage"]!.AsArray().Select(s => (string)s!["service"]!));
        Assert.All(health["storage"]!.AsArray(), s => Assert.True((bool)s!["reachable"]!));
    }
}
