using System.Text.Json.Nodes;
using CrisisReview.Testing;
using Functions.Worker.Tests.Processes;

namespace Functions.Worker.Tests.Metadata;

/// <summary>What the build and the publishing of the sample app leave beside it.</summary>
public sealed class GeneratedFilesTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["GetPlace"] = """{"bindings":[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"anonymous","methods":["get"],"route":"api/place"},{"type":"http","direction":"out","name":"res"}]}""",
        ["Minutely"] = """{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"0 * * * * *","useMonitor":false,"runOnStartup":true}]}""",
        ["OtherWork"] = """{"bindings":[{"type":"queueTrigger","direction":"in","name":"item","queueName":"%OtherQueue%","connection":"AzureWebJobsStorage"}]}""",
        ["Plain"] = """{"bindings":[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"admin","route":"api/plain"},{"type":"http","direction":"out","name":"res"}]}""",
        ["PutPlace"] = """{"bindings":[{"type":"httpTrigger","direction":"in","name":"request","authLevel":"function","methods":["put","post"],"route":"api/places/{id}/parts/{*name}"},{"type":"http","direction":"out","name":"res"}]}""",
        ["Quarterly"] = """{"bindings":[{"type":"timerTrigger","direction":"in","name":"timer","schedule":"%QuarterlySchedule%"}]}""",
        ["RunWork"] = """{"bindings":[{"type":"queueTrigger","direction":"in","name":"item","queueName":"run-work","connection":"AzureWebJobsStorage"}]}""",
    };

    [Fact]
    public void The_build_writes_one_file_for_each_function_as_its_attributes_say() => AssertFiles(SampleApp.Folder);

    [Fact]
    public async Task Publishing_carries_the_files_and_not_the_tool_that_wrote_them()
    {
        var folder = ScratchFolder.Create("published");
        var (exitCode, output) = await SampleApp.PublishAsync(folder);

        Assert.True(exitCode == 0, output);
        AssertFiles(folder);
        Assert.DoesNotContain(Directory.GetFiles(folder), file => file.Contains("Metadata", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "host.json")));
    }

    private static void AssertFiles(string folder)
    {
        var found = Directory.GetFiles(folder, "function.json", SearchOption.AllDirectories);
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), found.Select(f => Path.GetRelativePath(folder, Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal));
        Assert.All(Expected, e =>
        {
            var text = File.ReadAllText(Path.Combine(folder, e.Key, "function.json"));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(e.Value), JsonNode.Parse(text)), text);
        });
    }
}
