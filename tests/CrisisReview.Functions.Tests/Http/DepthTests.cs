using System.Net;
using System.Text;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Functions.Tests.Identity;

namespace CrisisReview.Functions.Tests.Http;

/// <summary>A document within another within another, without end, is refused like any other fault.</summary>
[Collection(SignedInPeople.Name)]
public sealed class DepthTests(SignedInApp app)
{
    public static TheoryData<string> Reading =>
        [.. RouteRoles.All.Where(role => role.Method is "PUT" || (role.Method is "POST" && !role.Route.Contains("packs", StringComparison.Ordinal) && !role.Route.EndsWith("approval", StringComparison.Ordinal))).Select(role => role.Route)];

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task A_document_of_endless_depth_is_refused(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);
        foreach (var (open, close) in new[] { ("[", "]"), ("{\"a\":", "}") })
        {
            var text = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
            using var content = new StringContent(text, Encoding.UTF8, "application/json");
            using var reply = await app.Api.SendAsync(role.Method, role.Own, content, SignedInApp.Management);

            Assert.Equal((route, open, HttpStatusCode.UnprocessableEntity), (route, open, reply.StatusCode));
            Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        }
    }
}
