using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Scenarios;

[Collection(ChangingBook.Name)]
public sealed class ScenarioTests(BookApp app)
{
    [Fact]
    public async Task The_library_is_listed_first_and_every_scenario_of_it_is_read()
    {
        var listed = (await app.Api.GetAsync("/api/scenarios"))["items"]!.AsArray().Select(item => (string)item!["id"]!).ToList();

        Assert.Equal(ScenarioLibrary.All.Select(s => s.Id.Value), listed.Take(ScenarioLibrary.All.Length));
        foreach (var id in listed)
        {
            Assert.Equal(id, (string)(await app.Api.GetAsync($"/api/scenarios/{id}"))["id"]!);
        }
    }

    [Fact]
    public async Task An_own_scenario_is_kept_changed_and_deleted()
    {
        var scenario = JsonNode.Parse("""{ "id": "our-fall", "name": "Nuestra caída", "horizonMonths": 6, "shocks": { "orders": { "cancelProbability": 0.25 } } }""")!;
        var put = await app.Api.PutAsync("/api/scenarios/our-fall", scenario);
        var got = await app.Api.GetAsync("/api/scenarios/our-fall");
        scenario["horizonMonths"] = 9;
        await app.Api.PutAsync("/api/scenarios/our-fall", scenario);
        var changed = await app.Api.GetAsync("/api/scenarios/our-fall");
        using var deleted = await app.Api.SendAsync("DELETE", "/api/scenarios/our-fall");
        using var gone = await app.Api.SendAsync("GET", "/api/scenarios/our-fall");

        Assert.Equal(put.ToJsonString(), got.ToJsonString());
        Assert.Equal(0.25m, (decimal)got["shocks"]!["orders"]!["cancelProbability"]!);
        Assert.Equal(9, (int)changed["horizonMonths"]!);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_scenario_of_the_library_is_copied_under_another_id()
    {
        var copy = await app.Api.GetAsync("/api/scenarios/covid-2020");
        copy["id"] = "covid-again";

        Assert.Equal(copy.ToJsonString(), (await app.Api.PutAsync("/api/scenarios/covid-again", copy)).ToJsonString());
        using var deleted = await app.Api.SendAsync("DELETE", "/api/scenarios/covid-again");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Fact]
    public async Task A_scenario_says_what_may_be_done_with_it()
    {
        await app.Api.PutAsync("/api/scenarios/changeable", JsonNode.Parse("""{ "id": "changeable", "name": "Changeable" }""")!);
        using var own = await app.Api.SendAsync("GET", "/api/scenarios/changeable");
        using var library = await app.Api.SendAsync("GET", "/api/scenarios/covid-2020");
        using var deleted = await app.Api.SendAsync("DELETE", "/api/scenarios/changeable");

        Assert.Equal(["GET", "PUT", "DELETE"], own.Content.Headers.Allow);
        Assert.Equal(["GET"], library.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_scenario_that_the_quarterly_review_runs_is_not_deleted()
    {
        await app.Api.PutAsync("/api/scenarios/standing", JsonNode.Parse("""{ "id": "standing", "name": "Standing" }""")!);
        var policy = await app.Api.GetAsync("/api/policy");
        var before = policy["standingScenarios"]!.DeepClone();
        policy["standingScenarios"] = new JsonArray("standing");
        await app.Api.PutAsync("/api/policy", policy);

        var refusal = await app.Api.JsonAsync("DELETE", "/api/scenarios/standing", content: null, HttpStatusCode.Conflict);
        policy["standingScenarios"] = before;
        await app.Api.PutAsync("/api/policy", policy);
        using var deleted = await app.Api.SendAsync("DELETE", "/api/scenarios/standing");

        Assert.Equal("The quarterly review runs 'standing'. Take it out of the policy's standingScenarios first.", (string)refusal["detail"]!);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }
}
