using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrisisReview.Console.Tests.House;

/// <summary>What tests ask and tell the API beside the console: it says what the console must show.</summary>
internal static class RunsOfHouse
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static async Task<JsonNode> ReadAsync(this LocalHouse house, string path) =>
        JsonNode.Parse(await house.Client.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    /// <summary>The first run of the sample: severe, and with packs.</summary>
    public static async Task<string> FirstRunAsync(this LocalHouse house) =>
        (string)(await house.ReadAsync("api/scenario-runs?top=1000"))["items"]!.AsArray().Last(run => (string)run!["status"]! == "completed")!["runId"]!;

    /// <summary>Starts a run and waits until it has completed.</summary>
    public static async Task<string> CompleteRunAsync(this LocalHouse house, JsonObject asked)
    {
        using var reply = await house.Client.PostAsJsonAsync(new Uri("api/scenario-runs", UriKind.Relative), asked);
        var runId = (string)(await reply.Content.ReadFromJsonAsync<JsonNode>())!["runId"]!;
        while ((string)(await house.ReadAsync($"api/scenario-runs/{runId}"))["status"]! is var status && status != "completed")
        {
            Assert.NotEqual("failed", status);
            await Task.Delay(Look);
        }

        return runId;
    }

    /// <summary>Replaces the policy by what <paramref name="change"/> makes of it, and answers the one before.</summary>
    public static async Task<JsonNode> ChangePolicyAsync(this LocalHouse house, Action<JsonNode> change)
    {
        var before = await house.ReadAsync("api/policy");
        var policy = before.DeepClone();
        change(policy);
        using var reply = await house.Client.PutAsJsonAsync(new Uri("api/policy", UriKind.Relative), policy);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        return before;
    }
}
