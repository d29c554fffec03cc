using System.Text.RegularExpressions;
using CrisisReview.Testing;

namespace CrisisReview.Functions.Tests.Infra;

/// <summary>What the deployed app is told, and what it asks for, are the same names.</summary>
public sealed partial class SettingTests
{
    /// <summary>Read by the code, and not for a deployment to set.</summary>
    private static readonly Dictionary<string, string> Unset = new()
    {
        ["AzureWebJobsStorage"] = "a connection string, for the emulator only: it would hold a key",
        ["WEBSITE_AUTH_ENABLED"] = "App Service sets it where its authentication is on",
        ["WEBSITE_SITE_NAME"] = "App Service sets it",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "whoever has a collector sets it",
        ["QuestionsPerMinute"] = "its default is right for people; docs/operations.md has it",
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "the platform sets it; without it the environment is Production",
        ["DOTNET_ENVIRONMENT"] = "as the one before",
    };

    /// <summary>Set for others than the app's code.</summary>
    private static readonly Dictionary<string, string> ForOthers = new()
    {
        ["AzureWebJobsStorage__credential"] = "the Functions host",
        ["AzureWebJobsStorage__clientId"] = "the Functions host",
        ["AZURE_CLIENT_ID"] = "Azure.Identity: which identity",
        ["AZURE_TOKEN_CREDENTIALS"] = "Azure.Identity: nothing but the managed identity",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "the Functions host",
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "the Functions host",
        ["AzureFunctionsJobHost__logging__applicationInsights__samplingSettings__isEnabled"] = "the Functions host",
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "App Service authentication",
    };

    private static readonly IReadOnlyDictionary<string, string> Set = InfraFiles.MembersOf(InfraFiles.App, "resource settings ");

    /// <summary>Everything under src/ but what runs on a developer's machine only.</summary>
    private static readonly SortedSet<string> Read = new(SourceFiles().SelectMany(file => Reading().Matches(File.ReadAllText(file))).Select(NameIn), StringComparer.Ordinal);

    [Fact]
    public void Every_setting_that_the_code_reads_is_set_or_needs_none()
    {
        Assert.Empty(Read.Except(Set.Keys).Except(Unset.Keys));
        Assert.Equal(["AzureWebJobsStorage__accountName", "QuarterlySchedule"], Read.Intersect(Set.Keys));
    }

    [Fact]
    public void What_is_left_to_others_is_read_and_not_set()
    {
        Assert.Empty(Unset.Keys.Except(Read));
        Assert.Empty(Unset.Keys.Intersect(Set.Keys));
    }

    [Fact]
    public void Nothing_is_set_that_nobody_reads() =>
        Assert.Equal(Set.Keys.Order(StringComparer.Ordinal), Read.Intersect(Set.Keys).Concat(ForOthers.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void The_app_and_the_host_use_the_one_identity_that_has_the_roles()
    {
        Assert.Equal("identityClientId", Set["AZURE_CLIENT_ID"]);
        Assert.Equal("identityClientId", Set["AzureWebJobsStorage__clientId"]);
        Assert.Equal("'ManagedIdentityCredential'", Set["AZURE_TOKEN_CREDENTIALS"]);
        Assert.Equal("'ClientId=${identityClientId};Authorization=AAD'", Set["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "CrisisReview.Local" or "obj" or "bin"));

    private static string NameIn(Match match) =>
        match.Groups.Values.Skip(1).Single(group => group.Success).Value.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:[sS]ettings|[cC]onfiguration)\[""([^""]+)""\]|GetEnvironmentVariable\(""([^""]+)""\)|Trigger\(""%([^""%]+)%""|Connection = ""([^""]+)""")]
    private static partial Regex Reading();
}
