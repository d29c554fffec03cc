using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Audit;

/// <summary>What cannot be written to the audit is not done.</summary>
public sealed class UnauditedTests(UnauditedApp app) : IClassFixture<UnauditedApp>
{
    private static readonly string[] Kept = ["/api/accounts", "/api/scenarios", "/api/policy", "/api/scenario-runs", "/api/accounts/A-1/reviews"];

    [Theory]
    [InlineData("POST", "/api/scenario-runs", """{ "scenarioId": "neutral" }""")]
    [InlineData("DELETE", "/api/scenario-runs/waiting", null)]
    [InlineData("POST", "/api/scenario-runs/waiting/approval", null)]
    [InlineData("POST", "/api/imports", """{ "accounts": [{ "accountId": "B1", "name": "B", "industry": "Food", "annualRevenue": 10 }] }""")]
    [InlineData("PUT", "/api/policy", """{ "reportingCurrency": "USD" }""")]
    [InlineData("PUT", "/api/scenarios/own", """{ "id": "own", "name": "Changed" }""")]
    [InlineData("DELETE", "/api/scenarios/own", null)]
    [InlineData("POST", "/api/accounts/A-1/reviews", """{ "reviewedOn": "2026-08-02", "reviewedBy": "Eve" }""")]
    public async Task Without_its_row_nothing_is_done(string method, string path, string? document)
    {
        var before = await KeptAsync();
        using var content = document is null ? null : Api.Json(document);
        using var reply = await app.Api.SendAsync(method, path, content);
        var text = await reply.Content.ReadAsStringAsync();

        Assert.Equal((path, HttpStatusCode.InternalServerError), (path, reply.StatusCode));
        Assert.NotNull(JsonNode.Parse(text)!["invocationId"]);
        Assert.DoesNotContain("Audit", text, StringComparison.Ordinal);
        Assert.True(reply.Headers.CacheControl?.NoStore);
        Assert.Equal(["nosniff"], reply.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(before, await KeptAsync());
    }

    private async Task<string> KeptAsync() => string.Join('\n', await Task.WhenAll(Kept.Select(async path => (await app.Api.GetAsync(path)).ToJsonString())));
}
