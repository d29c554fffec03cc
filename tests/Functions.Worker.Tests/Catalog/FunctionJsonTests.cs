using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Catalog;

namespace Functions.Worker.Tests.Catalog;

public sealed class FunctionJsonTests
{
    [Theory]
    [InlineData("Runs", """
        {"bindings":[{"type":"httpTrigger","direction":"in","name":"req","authLevel":"function","methods":["post"],"route":"scenario-runs"},
         {"type":"http","direction":"out","name":"res"}]}
        """)]
    [InlineData("Bare", """{"bindings":[{"type":"httpTrigger","direction":"in","name":"req","authLevel":"anonymous"},{"type":"http","direction":"out","name":"res"}]}""")]
    [InlineData("Quarterly", """{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"%QuarterlySchedule%"}]}""")]
    [InlineData("Loose", """{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 0 6 * * 1-5","useMonitor":false,"runOnStartup":true}]}""")]
    [InlineData("RunWork", """{"bindings":[{"type":"queueTrigger","direction":"in","name":"item","queueName":"run-work","connection":"AzureWebJobsStorage"}]}""")]
    [InlineData("Elsewhere", """{"bindings":[{"type":"queueTrigger","direction":"in","name":"item","queueName":"other","connection":"OtherStorage"}]}""")]
    public void The_file_says_what_the_attributes_say(string function, string json)
    {
        var declared = FunctionCatalog.Read([typeof(Declared)]).Single(f => f.Name == function);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(FunctionJson.Of(declared))), FunctionJson.Of(declared));
    }

    [Fact]
    public void Functions_are_read_in_order_of_name()
    {
        Assert.Equal(["Bare", "Elsewhere", "Loose", "Quarterly", "Runs", "RunWork"], FunctionCatalog.Read([typeof(Declared)]).Select(f => f.Name));
    }

    private static class Declared
    {
        [Function("Runs")]
        public static IResult Runs([HttpTrigger(AuthorizationLevel.Function, "post", Route = "scenario-runs")] HttpRequest req) => Results.Text(req.Method);

        [Function("Bare")]
        public static Task<IResult> Bare([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest req) => Task.FromResult(Results.Text(req.Method));

        [Function("Quarterly")]
        public static void Quarterly([TimerTrigger("%QuarterlySchedule%")] TimerInfo timer) => timer.IsPastDue = true;

        [Function("Loose")]
        public static void Loose([TimerTrigger("0 0 6 * * 1-5", UseMonitor = false, RunOnStartup = true)] TimerInfo timer) => timer.IsPastDue = true;

        [Function("RunWork")]
        public static Task RunWork([QueueTrigger("run-work")] string item) => item is null ? throw new ArgumentNullException(nameof(item)) : Task.CompletedTask;

        [Function("Elsewhere")]
        public static void Elsewhere([QueueTrigger("other", Connection = "OtherStorage")] string item) => ArgumentNullException.ThrowIfNull(item);
    }
}
