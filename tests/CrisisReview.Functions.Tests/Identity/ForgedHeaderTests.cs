using System.Text;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>Where no authentication stands before the app, anybody could send its header.</summary>
[Collection(ChangingBook.Name)]
public sealed class ForgedHeaderTests(BookApp app)
{
    [Fact]
    public async Task A_principal_that_nobody_checked_counts_nothing()
    {
        var principal = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{ "claims": [{ "typ": "roles", "val": "executive" }] }"""));

        var run = await app.Api.PostAsync(
            "/api/scenario-runs", """{ "scenarioId": "neutral" }""", ("X-MS-CLIENT-PRINCIPAL", principal), ("X-MS-CLIENT-PRINCIPAL-NAME", "the chairman"));

        Assert.Equal("automation", (string)run["startedBy"]!);
    }

    [Fact]
    public async Task A_local_identity_counts_nothing_where_the_app_was_not_started_for_it()
    {
        var me = await app.Api.JsonAsync("GET", "/api/me", content: null, System.Net.HttpStatusCode.OK, ("X-Local-Identity", "executive:E1"));

        Assert.Equal(("management", "automation"), ((string)me["role"]!, (string)me["name"]!));
    }
}
