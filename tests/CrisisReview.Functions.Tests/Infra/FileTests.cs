using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrisisReview.Testing;

namespace CrisisReview.Functions.Tests.Infra;

/// <summary>The parts of a deployment find each other.</summary>
public sealed class FileTests
{
    private static readonly string AzureYaml = File.ReadAllText(Path.Combine(Repository.Root, "azure.yaml"));

    [Fact]
    public void Every_module_is_there_and_is_used() => Assert.Equal(
        InfraFiles.All.Where(file => file.StartsWith("modules/", StringComparison.Ordinal)),
        Regex.Matches(InfraFiles.Main, @"^module \w+ '([^']+)'", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_query_is_there_and_is_used() => Assert.Equal(
        InfraFiles.All.Where(file => file.StartsWith("queries/", StringComparison.Ordinal)),
        Regex.Matches(InfraFiles.Alerts, @"loadTextContent\('\.\./([^']+)'\)").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_module_is_given_the_parameters_that_it_declares() => Assert.All(
        Regex.Matches(InfraFiles.Main, @"^module \w+ '([^']+)' = \{.*?\n  params: \{\n(.*?)\n  \}\n\}", RegexOptions.Multiline | RegexOptions.Singleline),
        module => Assert.Equal(Parameters(InfraFiles.Read(module.Groups[1].Value)), Regex.Matches(module.Groups[2].Value, @"^    (\w+):", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void Each_output_that_is_used_is_given() => Assert.All(
        Regex.Matches(InfraFiles.Main, @"(\w+)\.outputs\.(\w+)"),
        use => Assert.Contains($"\noutput {use.Groups[2].Value} ", InfraFiles.Read(Regex.Match(InfraFiles.Main, $"module {use.Groups[1].Value} '([^']+)'").Groups[1].Value), StringComparison.Ordinal));

    [Fact]
    public void The_parameters_are_those_of_the_template() => Assert.Equal(
        Parameters(InfraFiles.Main),
        JsonNode.Parse(InfraFiles.Read("main.parameters.json"))!["parameters"]!.AsObject().Select(parameter => parameter.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void What_azd_starts_is_there_and_can_be_started()
    {
        var scripts = Regex.Matches(AzureYaml, @"\binfra/[\w.-]+\.sh\b").Select(match => match.Value).Distinct().ToList();

        Assert.Equal(["infra/deploy.sh", "infra/sign-in.sh"], scripts.Order(StringComparer.Ordinal));
        Assert.All(scripts, script => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Repository.Root, script)).HasFlag(UnixFileMode.UserExecute), $"chmod +x {script}"));
        Assert.True(File.Exists(Path.Combine(Repository.Root, Regex.Match(AzureYaml, "path: (.*)").Groups[1].Value, Regex.Match(AzureYaml, "module: (.*)").Groups[1].Value + ".bicep")));
    }

    [Fact]
    public void What_the_scripts_need_from_the_deployment_is_put_out()
    {
        var needed = new[] { "deploy.sh", "sign-in.sh" }.SelectMany(script => Regex.Matches(InfraFiles.Read(script), @"\$\{(\w+):\?is not set: provision first").Select(match => match.Groups[1].Value));

        Assert.Equal(["APP_PRINCIPAL_ID", "AZURE_RESOURCE_GROUP", "FUNCTION_APP_HOST", "FUNCTION_APP_NAME"], needed.Distinct().Order(StringComparer.Ordinal));
        Assert.All(needed, name => Assert.Contains($"output {name} string", InfraFiles.Main, StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_starts_what_the_script_publishes()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "CrisisReview.Functions", "host.json")))!;
        var executable = (string)host["customHandler"]!["description"]!["defaultExecutablePath"]!;

        Assert.Equal(typeof(App).Assembly.GetName().Name, executable);
        Assert.Contains($"chmod +x \"$out/{executable}\"", InfraFiles.Read("deploy.sh"), StringComparison.Ordinal);
        Assert.Contains("dropin: { name: 'custom',", InfraFiles.App, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Parameters(string text) =>
        Regex.Matches(text, @"^param (\w+) ", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
}
