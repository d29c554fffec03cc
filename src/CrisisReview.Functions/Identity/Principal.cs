using System.Text.Json;
using CrisisReview.Functions.Http;

namespace CrisisReview.Functions.Identity;

/// <summary>The person that App Service authentication names in a request's header: his roles, and the e-mail addresses his directory gives him.</summary>
internal sealed record Principal(IReadOnlySet<string> Roles, IReadOnlySet<string> Emails)
{
    private const string DefaultRoleType = "roles";

    private static readonly HashSet<string> EmailTypes =
        ["preferred_username", "email", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"];

    /// <param name="header">JSON in Base64, with claims of a type and a value each.</param>
    /// <exception cref="ForbiddenException">The header cannot be read.</exception>
    public static Principal Parse(string header)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(header));
            var roleType = document.RootElement.TryGetProperty("role_typ", out var type) ? type.GetString() : DefaultRoleType;
            var claims = document.RootElement.GetProperty("claims").EnumerateArray()
                .Select(claim => (Type: claim.GetProperty("typ").GetString() ?? "", Value: claim.GetProperty("val").GetString() ?? "")).ToList();
            return new(
                claims.Where(claim => claim.Type == roleType || claim.Type == DefaultRoleType).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal),
                claims.Where(claim => EmailTypes.Contains(claim.Type) && claim.Value.Length > 0).Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ForbiddenException("The identity that came with the request cannot be read. Sign in again.");
        }
    }
}
