using System.Net;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Reviews;

/// <summary>Whoever is signed in is the author of what he sends.</summary>
public sealed class AuthorTests(LocalApp app) : IClassFixture<LocalApp>
{
    private const string Reviews = "/api/accounts/A-1/reviews";

    [Fact]
    public async Task An_executive_is_the_author_of_his_review()
    {
        var review = await app.Api.JsonAsync(
            "POST", Reviews, Api.Json("""{ "reviewedOn": "2026-08-20", "findings": { "abilityPay": 3 } }"""), HttpStatusCode.Created, ("X-Local-Identity", "executive:E1"));

        Assert.Equal(("José Álvarez, Jr.", "local executive:E1"), ((string)review["reviewedBy"]!, (string)review["recordedBy"]!));
    }

    [Fact]
    public async Task An_executive_cannot_sign_for_another()
    {
        var refusal = await app.Api.JsonAsync(
            "POST", Reviews, Api.Json("""{ "reviewedOn": "2026-08-20", "reviewedBy": "Żaneta" }"""), HttpStatusCode.UnprocessableEntity, ("X-Local-Identity", "executive:E1"));

        Assert.Equal(
            "/reviewedBy: must be left out: whoever is signed in is the author, and that is José Álvarez, Jr.", (string)refusal["detail"]!);
    }
}
