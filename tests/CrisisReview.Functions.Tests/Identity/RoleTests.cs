using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrisisReview.Functions.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests.Identity;

public sealed partial class RoleTests(SignedInApp app) : IClassFixture<SignedInApp>
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    public static TheoryData<string> Guarded => [.. Routes.Http.Where(route => route.Level != AuthorizationLevel.Anonymous).Select(route => $"{route.Method} {route.Path}")];

    /// <summary>Principals without the role management, or that nobody can read.</summary>
    public static TheoryData<string> Powerless =>
    [
        Principal("""{ "claims": [] }"""),
        Principal("""{ "claims": [{ "typ": "roles", "val": "executive" }] }"""),
        Principal("""{ "claims": [{ "typ": "roles", "val": "Management" }, { "typ": "name", "val": "management" }] }"""),
        Principal("""{ "role_typ": "groups", "claims": [{ "typ": "department", "val": "management" }] }"""),
        Principal("""{ "claims": [{ "typ": "roles" }] }"""),
        Principal("""{ "claims": [{ "typ": 1, "val": "management" }] }"""),
        Principal("""{ "claims": { "roles": "management" } }"""),
        Principal("{}"), Principal("[]"), Principal("null"), Principal("not JSON"), Principal(""), "management", "%%%",
    ];

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Nobody_without_the_role_management_gets_through(string route)
    {
        var parts = Parameter().Replace(route, "x").Split(' ');
        using var reply = await app.Api.SendAsync(parts[0], parts[1], content: null, (Header, Principal("""{ "claims": [{ "typ": "roles", "val": "executive" }] }""")));

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "type": "urn:crisisreview:problem:forbidden", "title": "Not allowed", "status": 403,
                  "detail": "This needs the role management. Ask whoever administers the app's users in Microsoft Entra ID."
                }
                """),
            JsonNode.Parse(await reply.Content.ReadAsStringAsync())));
    }

    [Theory]
    [MemberData(nameof(Powerless))]
    public async Task A_principal_that_does_not_say_management_counts_nothing(string principal)
    {
        using var reply = await app.Api.SendAsync("GET", "/api/policy", content: null, (Header, principal));

        Assert.Equal(HttpStatusCode.Forbidden, reply.StatusCode);
    }

    [Theory]
    [InlineData("""{ "claims": [{ "typ": "roles", "val": "executive" }, { "typ": "roles", "val": "management" }] }""")]
    [InlineData("""{ "role_typ": "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "claims": [{ "typ": "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "val": "management" }] }""")]
    public async Task Management_gets_through(string principal) =>
        Assert.Equal(1, (int)(await app.Api.JsonAsync("GET", "/api/policy", content: null, HttpStatusCode.OK, (Header, Principal(principal))))["version"]!);

    [Fact]
    public async Task A_request_without_a_person_is_automation_whose_key_the_host_has_checked()
    {
        var run = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "neutral" }""");

        Assert.Equal("automation", (string)run["startedBy"]!);
        Assert.All(Routes.Http.Where(route => route.Path is not ("/api/health" or "/api/openapi.json" or "/console/{*file}")), route => Assert.Equal(AuthorizationLevel.Function, route.Level));
    }

    [Fact]
    public async Task Who_started_a_run_is_whom_the_platform_names()
    {
        var run = await app.Api.PostAsync(
            "/api/scenario-runs",
            """{ "scenarioId": "neutral" }""",
            (Header, Principal("""{ "claims": [{ "typ": "roles", "val": "management" }] }""")),
            ("X-MS-CLIENT-PRINCIPAL-NAME", "ana@example.com"));

        Assert.Equal("ana@example.com", (string)run["startedBy"]!);
    }

    [Fact]
    public async Task Health_the_description_and_the_files_of_the_console_are_for_everybody()
    {
        foreach (var (method, path, _) in Routes.Http.Where(route => route.Level == AuthorizationLevel.Anonymous))
        {
            using var reply = await app.Api.SendAsync(method, Parameter().Replace(path, ""), content: null, (Header, "nobody"));
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        Assert.Equal(["/api/health", "/api/openapi.json", "/console/{*file}"], Routes.Http.Where(route => route.Level == AuthorizationLevel.Anonymous).Select(route => route.Path).Order());
    }

    private static string Principal(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
