using System.Diagnostics;
using System.Text.Json.Nodes;
using CrisisReview.Testing;
using Functions.Worker.Tests.Processes;
using Microsoft.AspNetCore.Http;

namespace Functions.Worker.Tests.Metadata;

/// <summary>A self-contained app brings the framework's assemblies along; its functions' parameters are still known for what they are.</summary>
public sealed class SelfContainedAppTests
{
    private const string App = "Functions.Worker.SampleApp";

    [Fact]
    public async Task The_functions_of_an_app_with_a_framework_of_its_own_are_read()
    {
        var folder = Directory.CreateTempSubdirectory("self-contained-");
        try
        {
            foreach (var file in Directory.GetFiles(SampleApp.Folder, "*.*"))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            BringFramework(folder.FullName, typeof(HttpRequest).Assembly.Location);
            var (exitCode, errors) = await ReadFunctionsAsync(Path.Combine(folder.FullName, App + ".dll"), Path.Combine(folder.FullName, "functions"));

            Assert.Equal((0, ""), (exitCode, errors));
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.FullName, "functions"), "function.json", SearchOption.AllDirectories));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As the SDK does: the file beside the app, and its name among the app's dependencies.</summary>
    private static void BringFramework(string folder, string assembly)
    {
        var name = Path.GetFileName(assembly);
        File.Copy(assembly, Path.Combine(folder, name));
        var file = Path.Combine(folder, App + ".deps.json");
        var dependencies = JsonNode.Parse(File.ReadAllText(file))!;
        var target = dependencies["targets"]!.AsObject().Single().Value!.AsObject();
        target.Single(library => library.Key.StartsWith(App + "/", StringComparison.Ordinal)).Value!["runtime"]![name] = new JsonObject();
        File.WriteAllText(file, dependencies.ToJsonString());
    }

    private static async Task<(int ExitCode, string Errors)> ReadFunctionsAsync(string app, string folder)
    {
        var build = new DirectoryInfo(SampleApp.Folder);
        var tool = Path.Combine(
            Repository.Root, "src", "dropins", "Functions.Worker.Metadata", "bin", build.Parent!.Name, build.Name, "CrisisReview.Dropins.Functions.Worker.Metadata.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, app, folder]) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }
}
