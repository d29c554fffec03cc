using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Questions;

[Collection(ReviewedBook.Name)]
public sealed class WhatIfTests(ReviewedApp app)
{
    private const string Crisis = "\"scenarioId\": \"asian-crisis-1997-severe\", \"asOf\": \"2026-09-01\"";

    [Fact]
    public async Task Summary_and_rows_are_those_of_the_run_with_the_same_input()
    {
        var answer = await AskAsync($"{{ {Crisis} }}");
        var ranking = await app.Api.GetAsync($"/api/scenario-runs/{ReviewedApp.RunId}/ranking");

        Same(app.Run["summary"]!, answer["summary"]!);
        Same(ranking, answer["ranking"]!);
        foreach (var member in new[] { "scenarioId", "asOf", "seed", "paths", "sampling", "policyVersion" })
        {
            Same(app.Run[member]!, answer[member]!);
        }

        Assert.Equal((int)app.Run["snapshot"]!["accounts"]!, (int)answer["accounts"]!);
        Assert.Equal(1, (int)answer["bookVersion"]!);
    }

    [Fact]
    public async Task The_first_rows_come_and_how_many_there_are()
    {
        var ranking = (await AskAsync($"{{ {Crisis}, \"top\": 2 }}"))["ranking"]!;

        Assert.Equal([1, 2], ranking["items"]!.AsArray().Select(row => (int)row!["exposureRank"]!));
        Assert.Equal(5, (int)ranking["total"]!);
        Assert.Null(ranking["next"]);
    }

    [Fact]
    public async Task It_leaves_no_run_behind()
    {
        var runs = await app.RunCountAsync();
        var answer = await AskAsync("""{ "scenario": { "id": "calm", "name": "Nothing happens" }, "sampling": "tail", "paths": 1000, "seed": 7 }""");

        Assert.Equal(("calm", "tail", 1000, 7), ((string)answer["scenarioId"]!, (string)answer["sampling"]!, (int)answer["paths"]!, (int)answer["seed"]!));
        Assert.Equal(runs, await app.RunCountAsync());
        Assert.Equal(app.Kept, await app.ReadKeptAsync());
    }

    [Fact]
    public async Task A_reverse_stress_says_how_strong_the_crisis_must_be()
    {
        var loss = (decimal)app.Run["summary"]!["expectedLoss"]!;
        var found = await StressAsync($"{{ {Crisis}, \"target\": {{ \"measure\": \"expectedLoss\", \"amount\": {loss / 2m} }} }}");

        Assert.InRange((decimal)found["multiple"]!, 0.1m, 0.9m);
        Assert.InRange((decimal)found["loss"]!, loss / 2m, loss);
        Assert.Equal(("expectedLoss", "2026-09-01", 20_000, 1), ((string)found["measure"]!, (string)found["asOf"]!, (int)found["paths"]!, (int)found["seed"]!));
        Assert.Contains("times the scenario's shocks reach this loss", (string)found["explanation"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reverse_stress_without_an_answer_has_no_multiple()
    {
        var found = await StressAsync($"{{ {Crisis}, \"paths\": 500, \"target\": {{ \"measure\": \"valueAtRisk95\", \"shareOfBaseline\": 1000 }} }}");

        Assert.Null(found["multiple"]);
        Assert.InRange((decimal)found["loss"]!, 1m, (decimal)found["target"]!);
        Assert.StartsWith("No multiple up to 10 reaches this loss", (string)found["explanation"]!, StringComparison.Ordinal);
    }

    private Task<JsonObject> AskAsync(string document) => app.Api.JsonAsync("POST", "/api/what-if", Api.Json(document));

    private Task<JsonObject> StressAsync(string document) => app.Api.JsonAsync("POST", "/api/reverse-stress", Api.Json(document));

    private static void Same(JsonNode expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(expected, actual), $"{actual.ToJsonString()}\ninstead of\n{expected.ToJsonString()}");
}
