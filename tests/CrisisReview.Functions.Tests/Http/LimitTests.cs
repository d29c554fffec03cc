using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Http;

/// <summary>An app whose limits are low enough to be reached.</summary>
public sealed class LimitTests(LimitedApp app) : IClassFixture<LimitedApp>
{
    [Fact]
    public async Task More_questions_than_a_callers_share_are_refused_with_the_time_to_wait()
    {
        const string Question = """{ "scenarioId": "neutral", "paths": 100, "target": { "measure": "expectedLoss", "amount": 1 } }""";
        await app.Api.JsonAsync("POST", "/api/reverse-stress", Api.Json(Question));

        foreach (var route in new[] { "/api/reverse-stress", "/api/what-if" })
        {
            using var reply = await app.Api.SendAsync("POST", route, Api.Json(Question));
            var problem = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
            var seconds = (int)reply.Headers.RetryAfter!.Delta!.Value.TotalSeconds;

            Assert.Equal((route, HttpStatusCode.TooManyRequests), (route, reply.StatusCode));
            Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
            Assert.InRange(seconds, 1, 600);
            Assert.True(JsonNode.DeepEquals(
                JsonNode.Parse($$"""
                    {
                      "type": "urn:crisisreview:problem:too-many-requests", "title": "Too many requests", "status": 429,
                      "detail": "These are more questions than one caller may ask in this time. Ask again in {{seconds}} seconds."
                    }
                    """),
                problem), problem.ToJsonString());
        }
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("application/json")]
    public async Task An_import_longer_than_the_server_takes_is_refused_and_the_book_stays(string type)
    {
        var before = (await app.Api.GetAsync("/api/accounts")).ToJsonString();
        using HttpContent content = type == "application/json"
            ? Api.Json($$"""{ "accounts": [{ "accountId": "B1", "name": "{{new string('x', 300_000)}}" }] }""")
            : Api.Form(("accounts", SmallBook.Accounts + new string('x', 300_000)));
        using var reply = await app.Api.SendAsync("POST", "/api/imports?replace=true", content);
        var problem = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Equal("Request body too large. The max request body size is 200000 bytes.", (string)problem["detail"]!);
        Assert.Equal(before, (await app.Api.GetAsync("/api/accounts")).ToJsonString());
    }

    [Fact]
    public async Task A_form_of_endless_parts_is_refused()
    {
        using var form = Api.Form([.. Enumerable.Range(0, 21).Select(part => ($"part-{part}", ""))]);
        using var reply = await app.Api.SendAsync("POST", "/api/imports", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.StatusCode);
        Assert.Contains("has more than 20 parts. Send one for each table.", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
