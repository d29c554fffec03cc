using System.Net;
using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Functions.Http;
using CrisisReview.Pipeline.Book;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CrisisReview.Functions.Identity;

/// <summary>Who asks. Where App Service authentication is on, it is the person or program it names, who must have the role management or be one of the book's executives:
/// a request that names nobody is refused, and so is every request on App Service where authentication is off. Elsewhere callers must be on the same machine, and on a
/// developer's they say themselves who they are.</summary>
internal sealed class CallerReading(IConfiguration settings, LocalIdentity local, IBookStore book)
{
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";
    private const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";
    private const string LocalHeader = "X-Local-Identity";
    private const string Management = "management";
    private const string Executive = "executive";

    /// <summary>App Service tells every app its name.</summary>
    private bool IsOnAppService => !string.IsNullOrEmpty(settings["WEBSITE_SITE_NAME"]);

    private bool IsAuthenticated => string.Equals(settings["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase);

    /// <summary>For what only management does.</summary>
    /// <exception cref="ForbiddenException">The caller has not the role management.</exception>
    public Caller ManagementOf(HttpRequest request) =>
        FindManagement(request) ?? throw new ForbiddenException("This needs the role management. Ask whoever administers the app's users in Microsoft Entra ID.");

    /// <summary>For what executives do with their own accounts, too; what the caller may see is his scope.</summary>
    /// <exception cref="ForbiddenException">The caller has neither role, or is none of the book's executives.</exception>
    public async Task<Caller> OfAsync(HttpRequest request, CancellationToken cancellation) =>
        FindManagement(request)
        ?? (IsAuthenticated ? await SignedInAsync(request, cancellation) : await PlayedAsync(request.Headers[LocalHeader].ToString(), cancellation));

    /// <summary>Null for anybody else.</summary>
    private Caller? FindManagement(HttpRequest request)
    {
        if (IsAuthenticated)
        {
            return PrincipalOf(request) is var principal && !principal.Roles.Contains(Management) ? null
                : principal.Program is { } program ? Caller.Management($"program {program}", isPerson: false)
                : Caller.Management(NameOf(request) ?? Management, isPerson: true);
        }

        return IsOnAppService ? throw new ForbiddenException("Authentication is off in this app's App Service settings, so that nobody knows who asks. Whoever runs the app must turn it on again.")
            : !IsFromThisMachine(request) ? throw new ForbiddenException("This app was started for its own machine only. Call it from there, at 127.0.0.1.")
            : !local.IsTrusted ? Caller.Management("automation", isPerson: false)
            : request.Headers[LocalHeader].ToString() is "" or Management ? Caller.Management("local", isPerson: false)
            : null;
    }

    /// <exception cref="ForbiddenException">Nobody is named. Nobody gets here unnamed where a sign-in is required; where it no longer is, that must not open the book.</exception>
    private static Principal PrincipalOf(HttpRequest request) => request.Headers.TryGetValue(PrincipalHeader, out var header)
        ? Principal.Parse(header.ToString())
        : throw new ForbiddenException("Nobody has signed in with this request. Sign in, or send the token of an application that has the role management.");

    private static bool IsFromThisMachine(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static string? NameOf(HttpRequest request) => request.Headers[NameHeader].ToString() is { Length: > 0 } name ? name : null;

    private async Task<Caller> SignedInAsync(HttpRequest request, CancellationToken cancellation)
    {
        var principal = PrincipalOf(request);
        if (!principal.Roles.Contains(Executive))
        {
            throw new ForbiddenException("This needs the role management or executive. Ask whoever administers the app's users in Microsoft Entra ID.");
        }

        var executives = (await book.ReadExecutivesAsync(cancellation)).Where(executive => executive.Email is { } email && principal.Emails.Contains(email)).ToList();
        return executives is [var only] ? Caller.Of(only, NameOf(request) ?? only.Email!) : throw new ForbiddenException(executives.Count == 0
            ? "You have the role executive, and none of the book's executives has your e-mail address. Ask management to import it with the executives."
            : "You have the role executive, and more than one of the book's executives has your e-mail address. Ask management to import the executives with an address each.");
    }

    /// <summary>executive:E3, on a developer's machine.</summary>
    private async Task<Caller> PlayedAsync(string identity, CancellationToken cancellation)
    {
        var id = identity.StartsWith(Executive + ":", StringComparison.Ordinal) ? identity[(Executive.Length + 1)..] : "";
        if (Identifier.FaultOf(id) is not null)
        {
            throw new ForbiddenException($"{LocalHeader} must be management, or executive: and the id of one of the book's executives, such as executive:E3.");
        }

        return (await book.ReadExecutivesAsync(cancellation)).FirstOrDefault(executive => executive.ExecutiveId == new ExecutiveId(id)) is { } played
            ? Caller.Of(played, $"local {identity}")
            : throw new ForbiddenException($"{LocalHeader} names the executive '{id}', who is not in the book. Import the executives, or name another.");
    }
}
