using System.Text.Json.Nodes;
using CrisisReview.Functions.Identity;
using CrisisReview.Functions.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests.Infra;

/// <summary>Who may pass App Service authentication, and the roles that Entra ID gives, are those that the code knows.</summary>
public sealed class SignInTests
{
    /// <summary>Pages are not: whoever opens one is sent to sign in.</summary>
    [Fact]
    public void Of_the_API_only_what_is_for_everybody_is_reached_without_signing_in() => Assert.Equal(
        Routes.Http.Where(route => route.Level == AuthorizationLevel.Anonymous && route.Path.StartsWith("/api/", StringComparison.Ordinal)).Select(route => route.Path).Order(StringComparer.Ordinal),
        InfraFiles.ListOf(InfraFiles.SignIn, "excludedPaths").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("requireAuthentication: true")]
    [InlineData("platform: { enabled: true, runtimeVersion: '~1' }")]
    [InlineData("requireHttps: true")]
    [InlineData("clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'")]
    public void Nobody_else_gets_past(string line) => Assert.Contains(line, InfraFiles.SignIn, StringComparison.Ordinal);

    [Fact]
    public void The_roles_of_the_registration_are_those_of_the_code()
    {
        var roles = JsonNode.Parse(InfraFiles.Read("app-roles.json"))!.AsArray();

        Assert.Equal(Enum.GetNames<CallerRole>().Select(name => name.ToLowerInvariant()).Order(), roles.Select(role => (string)role!["value"]!).Order());
        Assert.Equal(roles.Count, roles.Select(role => Guid.Parse((string)role!["id"]!)).Distinct().Count());
        Assert.Equal(["User"], roles.Single(role => (string)role!["value"]! == "executive")!["allowedMemberTypes"]!.AsArray().Select(type => (string)type!));
    }
}
