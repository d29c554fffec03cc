using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Http;

/// <summary>What is for everybody has the headers of everything else.</summary>
[Collection(ReviewedBook.Name)]
public sealed class EverybodysHeaderTests(ReviewedApp app)
{
    [Theory]
    [InlineData("/api/health")]
    [InlineData("/api/openapi.json")]
    public async Task No_copy_is_kept_nothing_is_guessed_and_no_script_runs(string path)
    {
        using var reply = await app.Api.SendAsync("GET", path);

        Assert.True(reply.Headers.CacheControl?.NoStore);
        Assert.Equal(["nosniff"], reply.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("script-src 'none'", Assert.Single(reply.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
