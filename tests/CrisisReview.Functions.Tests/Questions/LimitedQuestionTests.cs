using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Questions;

public sealed class LimitedQuestionTests(LimitedApp app) : IClassFixture<LimitedApp>
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
}
