using System.Net;
using CrisisReview.Functions.Tests.Apps;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Tests.Identity;

/// <summary>docs/roles.md, made of the table that the tests of roles walk.</summary>
internal static class RolesPage
{
    public static string Text() => string.Join('\n', [.. Head, .. Routes.Http.Where(route => route.Level == AuthorizationLevel.Anonymous).Select(ForEverybody).Order(StringComparer.Ordinal), .. RouteRoles.All.Select(Row), ""]);

    private static IEnumerable<string> Head =>
    [
        "# Who may do what",
        "",
        "Made of the table that the tests walk, route by route, as each role, as a stranger and with forged headers. A route that is missing there fails a test,",
        "and so does a page that differs from it. Why it is so: [decision 14](decisions/0014-who-sees-what.md).",
        "",
        "- **Management**: somebody with the app role `management`, or a program whose application has it. A request that names neither gets 403.",
        "- **Executive**: somebody with the app role `executive` whose e-mail address exactly one executive of the book has.",
        "- Whoever signed in and is neither gets 403 everywhere but at what is for everybody, which holds nothing of the book.",
        "",
        "| request | management | executive |",
        "| --- | --- | --- |",
    ];

    private static string ForEverybody((string Method, string Path, AuthorizationLevel Level) route) => $"| `{route.Method} {route.Path}` | yes, and everybody | yes, and everybody |";

    private static string Row(RouteRole role) => $"| `{role.Route}` | {Management(role)} | {Executive(role)} |";

    private static string Management(RouteRole role) =>
        role.Management == HttpStatusCode.NotFound ? "has none of his own: 404"
        : role.Program != role.Management ? "yes; a program must name who did it"
        : "yes";

    private static string Executive(RouteRole role) =>
        role.Executive is null ? "no: 403"
        : role.Other.Length > 0 ? "his own; another's is 404, as if it were not there"
        : "yes; holds nothing of others";
}
