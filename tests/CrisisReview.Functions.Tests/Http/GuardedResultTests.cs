using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Functions.Tests.Identity;

namespace CrisisReview.Functions.Tests.Http;

/// <summary>Every reply about the book, refusals included, has the headers that keep it where it was sent.</summary>
[Collection(SignedInPeople.Name)]
public sealed class GuardedResultTests(SignedInApp app)
{
    public static TheoryData<string> Guarded => [.. RouteRoles.All.Select(role => role.Route)];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task No_copy_is_kept_nothing_is_guessed_and_no_script_runs(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);
        foreach (var caller in new[] { SignedInApp.Management, SignedInApp.Jose, SignedInApp.Person() })
        {
            using var content = role.Body is { } body ? Api.Json(body) : null;
            using var reply = await app.Api.SendAsync(role.Method, role.Own, content, caller);

            Assert.True(reply.Headers.CacheControl?.NoStore, $"{route} as {caller}: {reply.StatusCode}");
            Assert.Equal(["nosniff"], reply.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"], reply.Headers.GetValues("Content-Security-Policy"));
            Assert.Equal(["no-referrer"], reply.Headers.GetValues("Referrer-Policy"));
        }
    }
}
