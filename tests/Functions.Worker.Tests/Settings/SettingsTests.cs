using CrisisReview.Testing;
using Functions.Worker.Tests.Apps;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Functions.Worker.Tests.Settings;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("{}", "api")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v2" } } }""", "v2")]
    public void The_route_prefix_is_host_jsons(string json, string prefix) => Assert.Equal(prefix, Read(json).RoutePrefix);

    [Fact]
    public void A_setting_goes_before_host_json()
    {
        var host = Read("""{ "extensions": { "http": { "routePrefix": "v2" } } }""", ("AzureFunctionsJobHost:extensions:http:routePrefix", "v3"));

        Assert.Equal("v3", host.RoutePrefix);
    }

    [Fact]
    public void Queue_settings_are_host_jsons_with_the_hosts_defaults()
    {
        Assert.Equal(
            new QueueSettings { BatchSize = 4, MaxDequeueCount = 3, VisibilityTimeout = TimeSpan.FromSeconds(30), MaxPollingInterval = TimeSpan.FromSeconds(2) },
            Read("""{ "extensions": { "queues": { "batchSize": 4, "maxDequeueCount": 3, "visibilityTimeout": "00:00:30", "maxPollingInterval": "00:00:02", "newBatchThreshold": 8 } } }""").Queues);
        Assert.Equal(new QueueSettings { BatchSize = 16, MaxDequeueCount = 5, VisibilityTimeout = TimeSpan.Zero }, Read("{}").Queues);
    }

    [Theory]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "batchSize")]
    [InlineData("""{ "extensions": { "queues": { "maxDequeueCount": 0 } } }""", "maxDequeueCount")]
    [InlineData("""{ "extensions": { "queues": { "messageEncoding": "none" } } }""", "messageEncoding")]
    public void A_value_out_of_range_fails_the_start(string json, string name)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new AppPlan { Types = [typeof(WebFunctions)], HostJson = json }.Build());

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port", "70000")]
    [InlineData("QueueConcurrency", "0")]
    [InlineData("QueueInvisibility", "00:00:00")]
    [InlineData("MaxRequestBodySize", "many")]
    public void A_setting_out_of_range_fails_the_start(string name, string value)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new AppPlan { Types = [typeof(WebFunctions)], Settings = { [$"Functions:{name}"] = value } }.Build());

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_local_settings_stand_for_app_settings_and_the_command_line_goes_before_them()
    {
        var plan = new AppPlan { Types = [typeof(WebFunctions)], Settings = { ["Told"] = "by the command line" } };
        File.WriteAllText(Path.Combine(plan.Root, "local.settings.json"), """{ "Values": { "Told": "by the file", "Deep__Setting": "found" } }""");

        using var host = plan.Build();
        var configuration = host.Services.GetRequiredService<IConfiguration>();

        Assert.Equal("by the command line", configuration["Told"]);
        Assert.Equal("found", configuration["Deep:Setting"]);
    }

    [Fact]
    public void Under_a_host_local_settings_are_not_read()
    {
        var plan = new AppPlan { Types = [typeof(WebFunctions)], UnderHost = true };
        File.WriteAllText(Path.Combine(plan.Root, "local.settings.json"), """{ "Values": { "Told": "by the file" } }""");

        using var host = plan.Build();

        Assert.Null(host.Services.GetRequiredService<IConfiguration>()["Told"]);
    }

    private static HostJson Read(string json, params (string Key, string Value)[] settings)
    {
        var folder = ScratchFolder.Create("host");
        File.WriteAllText(Path.Combine(folder, "host.json"), json);
        return HostJson.Read(folder, new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
    }
}
