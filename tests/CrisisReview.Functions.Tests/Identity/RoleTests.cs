using System.Net;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>Every route as management, as an executive, as a stranger and as a program, with and without forged headers.</summary>
[Collection(SignedInPeople.Name)]
public sealed class RoleTests(SignedInApp app)
{
    private const string Executive = """{ "typ": "roles", "val": "executive" }""";

    private static readonly (string Name, string Value)[] Forged =
        [("X-Local-Identity", "management"), ("X-MS-CLIENT-PRINCIPAL-NAME", "management"), ("X-MS-CLIENT-PRINCIPAL-ID", "management"), ("x-functions-key", "any")];

    public static TheoryData<string> Guarded => [.. RouteRoles.All.Select(role => role.Route)];

    /// <summary>Principals without a role that counts, whom the book does not know, or that nobody can read.</summary>
    public static TheoryData<string> Powerless =>
    [
        SignedInApp.Person().Value,
        SignedInApp.Person(Executive).Value,
        SignedInApp.Person(Executive, """{ "typ": "preferred_username", "val": "eve@example.com" }""").Value,
        SignedInApp.Person(Executive, """{ "typ": "name", "val": "jose@example.com" }""").Value,
        SignedInApp.Person(Executive, """{ "typ": "preferred_username", "val": "" }""").Value,
        SignedInApp.Person("""{ "typ": "preferred_username", "val": "jose@example.com" }""").Value,
        SignedInApp.Person("""{ "typ": "roles", "val": "Management" }""", """{ "typ": "name", "val": "management" }""").Value,
        SignedInApp.Person("""{ "typ": "roles" }""").Value,
        SignedInApp.Person("""{ "typ": 1, "val": "management" }""").Value,
        SignedInApp.Encode("""{ "role_typ": "groups", "claims": [{ "typ": "department", "val": "management" }] }"""),
        SignedInApp.Encode("""{ "claims": { "roles": "management" } }"""),
        SignedInApp.Encode("{}"), SignedInApp.Encode("[]"), SignedInApp.Encode("null"), SignedInApp.Encode("not JSON"), "", "management", "%%%",
    ];

    [Fact]
    public void Every_route_says_who_may_use_it()
    {
        var guarded = Routes.Http.Where(route => route.Level != AuthorizationLevel.Anonymous).ToList();

        Assert.Equal(guarded.Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal), RouteRoles.All.Select(role => role.Route).Order(StringComparer.Ordinal));
        Assert.All(guarded, route => Assert.Equal(AuthorizationLevel.Function, route.Level));
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task An_executive_gets_what_is_his_and_never_learns_of_what_is_not(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);

        Assert.Equal(role.Executive ?? HttpStatusCode.Forbidden, await StatusAsync(role, role.Own, SignedInApp.Jose));
        foreach (var other in role.Other)
        {
            Assert.Equal((other, HttpStatusCode.NotFound), (other, await StatusAsync(role, other, [SignedInApp.Jose, .. Forged])));
        }

        Assert.Equal(role.Executive is null, await StatusAsync(role, role.Own, [SignedInApp.Jose, .. Forged]) == HttpStatusCode.Forbidden);
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Management_and_a_program_with_the_role_get_everything(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);
        (string, string)[] ana = [SignedInApp.Management, ("X-MS-CLIENT-PRINCIPAL-NAME", "ana@example.com")];

        Assert.Equal(role.Management, await StatusAsync(role, role.Own, ana));
        Assert.Equal(role.Management, await StatusAsync(role, role.Own, [.. ana, ("X-Local-Identity", "executive:E2")]));
        Assert.Equal(role.Program, await StatusAsync(role, role.Own, SignedInApp.Program, ("X-Local-Identity", "executive:E2")));
        foreach (var other in role.Other)
        {
            Assert.Equal((other, HttpStatusCode.OK), (other, await StatusAsync(role, other, ana)));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task A_stranger_gets_nothing(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);
        foreach (var address in new[] { role.Own }.Concat(role.Other))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(role, address, [SignedInApp.Person(), .. Forged]));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(role, address, [SignedInApp.Person(Executive), .. Forged]));
        }
    }

    [Theory]
    [MemberData(nameof(Guarded))]
    public async Task Whoever_has_not_signed_in_gets_nothing_whatever_else_he_sends(string route)
    {
        var role = RouteRoles.All.Single(r => r.Route == route);
        foreach (var address in new[] { role.Own }.Concat(role.Other))
        {
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, await StatusAsync(role, address)));
            Assert.Equal((address, HttpStatusCode.Forbidden), (address, await StatusAsync(role, address, Forged)));
        }
    }

    [Theory]
    [MemberData(nameof(Powerless))]
    public async Task A_principal_that_gives_no_role_counts_nothing(string principal)
    {
        foreach (var path in new[] { "/api/policy", "/api/accounts", "/api/me" })
        {
            using var reply = await app.Api.SendAsync("GET", path, content: null, (SignedInApp.Header, principal));
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, reply.StatusCode));
        }
    }

    [Fact]
    public async Task Who_is_refused_reads_why()
    {
        var management = await app.Api.JsonAsync("GET", "/api/policy", content: null, HttpStatusCode.Forbidden, SignedInApp.Jose);
        var unknown = await app.Api.JsonAsync("GET", "/api/me", content: null, HttpStatusCode.Forbidden, SignedInApp.Person(Executive));

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "type": "urn:crisisreview:problem:forbidden", "title": "Not allowed", "status": 403,
                  "detail": "This needs the role management. Ask whoever administers the app's users in Microsoft Entra ID."
                }
                """),
            management));
        Assert.Contains("none of the book's executives has your e-mail address", (string)unknown["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "claims": [{ "typ": "roles", "val": "executive" }, { "typ": "roles", "val": "management" }] }""")]
    [InlineData("""{ "role_typ": "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "claims": [{ "typ": "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "val": "management" }] }""")]
    public async Task Management_gets_through(string principal) =>
        Assert.Equal(1, (int)(await app.Api.JsonAsync("GET", "/api/policy", content: null, HttpStatusCode.OK, (SignedInApp.Header, SignedInApp.Encode(principal))))["version"]!);

    [Fact]
    public async Task Who_started_a_run_is_whom_the_platform_names()
    {
        var program = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "neutral", "packs": "none" }""", SignedInApp.Program);
        var person = await app.Api.PostAsync(
            "/api/scenario-runs", """{ "scenarioId": "neutral", "packs": "none" }""", SignedInApp.Management, ("X-MS-CLIENT-PRINCIPAL-NAME", "ana@example.com"));

        Assert.Equal("program 0b5d", (string)program["startedBy"]!);
        Assert.Equal("ana@example.com", (string)person["startedBy"]!);
    }

    [Fact]
    public async Task Health_the_description_and_the_files_of_the_console_are_for_everybody()
    {
        foreach (var (method, path, _) in Routes.Http.Where(route => route.Level == AuthorizationLevel.Anonymous))
        {
            using var reply = await app.Api.SendAsync(method, path.Replace("{*file}", "", StringComparison.Ordinal), content: null, (SignedInApp.Header, "nobody"));
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        Assert.Equal(["/api/health", "/api/openapi.json", "/console/{*file}"], Routes.Http.Where(route => route.Level == AuthorizationLevel.Anonymous).Select(route => route.Path).Order());
    }

    /// <summary>What is created is created once: another test may have come before.</summary>
    private async Task<HttpStatusCode> StatusAsync(RouteRole role, string address, params (string Name, string Value)[] headers)
    {
        using var content = role.Body is { } body ? Api.Json(body) : null;
        using var reply = await app.Api.SendAsync(role.Method, address, content, headers);
        return reply.StatusCode == HttpStatusCode.Created ? HttpStatusCode.OK : reply.StatusCode;
    }
}
