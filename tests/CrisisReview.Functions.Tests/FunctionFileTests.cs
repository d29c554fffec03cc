using System.Reflection;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Testing;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests;

/// <summary>The function.json files beside the built app, which are all that the Functions host reads of its functions.</summary>
public sealed class FunctionFileTests
{
    private static readonly string Folder = Path.Combine(
        Repository.Root, "src", "CrisisReview.Functions", "bin", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "CrisisReview.Functions.Tests", "bin"), AppContext.BaseDirectory));

    [Fact]
    public void There_is_one_file_for_every_function() => Assert.Equal(
        Routes.Functions.Select(f => f.Function).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "function.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_file_says_what_the_attributes_say() => Assert.All(Routes.Functions, function =>
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, function.Function, "function.json")))!;
        var expected = new JsonObject { ["bindings"] = Bindings(function.Trigger) };
        Assert.True(JsonNode.DeepEquals(expected, file), $"{function.Function}: {file.ToJsonString()} instead of {expected.ToJsonString()}");
    });

    private static JsonArray Bindings(ParameterInfo trigger) =>
        trigger.GetCustomAttribute<HttpTriggerAttribute>() is { } http ? [Http(trigger.Name!, http), new JsonObject { ["type"] = "http", ["direction"] = "out", ["name"] = "res" }]
        : trigger.GetCustomAttribute<TimerTriggerAttribute>() is { } timer ? [In("timerTrigger", trigger.Name!, ("schedule", timer.Schedule))]
        : trigger.GetCustomAttribute<QueueTriggerAttribute>() is { } queue ? [In("queueTrigger", trigger.Name!, ("queueName", queue.QueueName), ("connection", queue.Connection!))]
        : throw new InvalidOperationException($"{trigger.Member.Name} has an unknown trigger.");

    private static JsonObject Http(string name, HttpTriggerAttribute http)
    {
        var level = http.AuthLevel == AuthorizationLevel.Anonymous ? "anonymous" : http.AuthLevel == AuthorizationLevel.Function ? "function" : http.AuthLevel.ToString();
        var binding = In("httpTrigger", name, ("authLevel", level), ("route", http.Route!));
        binding["methods"] = new JsonArray([.. http.Methods!.Select(method => JsonValue.Create(method))]);
        return binding;
    }

    private static JsonObject In(string type, string name, params (string Name, string Value)[] rest)
    {
        var binding = new JsonObject { ["type"] = type, ["direction"] = "in", ["name"] = name };
        foreach (var (member, value) in rest)
        {
            binding[member] = value;
        }

        return binding;
    }
}
