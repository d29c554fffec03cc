using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Azure.Functions.Worker.Catalog;

/// <summary>The host's description of a function, the content of <c>{FunctionName}/function.json</c>.</summary>
internal static class FunctionJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    public static string Of(DeclaredFunction function) =>
        new JsonObject { ["bindings"] = new JsonArray([.. Bindings(function)]) }.ToJsonString(Layout) + "\n";

    private static JsonNode[] Bindings(DeclaredFunction function) => function switch
    {
        HttpFunction http => [HttpIn(http), new JsonObject { ["type"] = "http", ["direction"] = "out", ["name"] = "res" }],
        TimerFunction timer => [Timer(timer)],
        QueueFunction queue => [Queue(queue)],
        _ => throw new InvalidOperationException($"{function.GetType().Name} has no function.json."),
    };

    private static JsonObject In(string type, DeclaredFunction function) => new() { ["type"] = type, ["direction"] = "in", ["name"] = function.BindingName };

    private static JsonObject HttpIn(HttpFunction function)
    {
        var binding = In("httpTrigger", function);
#pragma warning disable CA1308 // The host's own spelling is lower case.
        binding["authLevel"] = function.Http.AuthLevel.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        if (function.Http.Methods is { Length: > 0 } methods)
        {
            binding["methods"] = new JsonArray([.. methods.Select(m => JsonValue.Create(m))]);
        }

        if (function.Http.Route is { } route)
        {
            binding["route"] = route;
        }

        return binding;
    }

    private static JsonObject Timer(TimerFunction function)
    {
        var binding = In("timerTrigger", function);
        binding["schedule"] = function.Timer.Schedule;
        if (!function.Timer.UseMonitor)
        {
            binding["useMonitor"] = false;
        }

        if (function.Timer.RunOnStartup)
        {
            binding["runOnStartup"] = true;
        }

        return binding;
    }

    private static JsonObject Queue(QueueFunction function)
    {
        var binding = In("queueTrigger", function);
        binding["queueName"] = function.Queue.QueueName;
        binding["connection"] = function.Connection;
        return binding;
    }
}
