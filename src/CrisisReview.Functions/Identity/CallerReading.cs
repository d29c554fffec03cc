using System.Text.Json;
using CrisisReview.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CrisisReview.Functions.Identity;

/// <summary>Who asks. Where App Service authentication is on, it is the person it names, who must have the role management; else the
/// Functions host has checked a key, or the app serves loopback only.</summary>
internal sealed class CallerReading(IConfiguration settings)
{
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL";
    private const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";
    private const string Management = "management";

    /// <exception cref="ForbiddenException">The caller has not the role management.</exception>
    public Caller ManagementOf(HttpRequest request)
    {
        var authenticated = string.Equals(settings["WEBSITE_AUTH_ENABLED"], "True", StringComparison.OrdinalIgnoreCase);
        if (!authenticated || !request.Headers.TryGetValue(PrincipalHeader, out var principal))
        {
            return new("automation");
        }

        return RolesOf(principal.ToString()).Contains(Management)
            ? new(request.Headers[NameHeader].ToString() is { Length: > 0 } name ? name : "management")
            : throw new ForbiddenException("This needs the role management. Ask whoever administers the app's users in Microsoft Entra ID.");
    }

    private static HashSet<string> RolesOf(string principal)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(principal));
            var roleType = document.RootElement.TryGetProperty("role_typ", out var type) ? type.GetString() : "roles";
            return [.. document.RootElement.GetProperty("claims").EnumerateArray()
                .Where(claim => claim.GetProperty("typ").GetString() is { } typ && (typ == roleType || typ == "roles"))
                .Select(claim => claim.GetProperty("val").GetString() ?? "")];
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ForbiddenException("The identity that came with the request cannot be read. Sign in again.");
        }
    }
}
