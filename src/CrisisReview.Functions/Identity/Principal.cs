using System.Text.Json;
using CrisisReview.Functions.Http;

namespace CrisisReview.Functions.Identity;

/// <summary>Whom App Service authentication names in a request's header: his roles, the e-mail addresses his directory gives him, and for a program the id of its application (null: a person).</summary>
internal sealed record Principal(IReadOnlySet<string> Roles, IReadOnlySet<string> Emails, string? Program)
{
    private const string DefaultRoleType = "roles";

    private static readonly HashSet<string> EmailTypes =
        ["preferred_username", "email", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"];

    // A token that an application got for itself says for whom it is, and neither a person's name nor what he let the application do.
    private static readonly string[] ApplicationTypes = ["azp", "appid"];
    private static readonly string[] PersonTypes = ["name", "scp", "http://schemas.microsoft.com/identity/claims/scope", .. EmailTypes];

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
                claims.Where(claim => EmailTypes.Contains(claim.Type) && claim.Value.Length > 0).Select(claim => claim.Value).ToHashSet(StringComparer.OrdinalIgnoreCase),
                claims.Any(claim => PersonTypes.Contains(claim.Type)) ? null : claims.Find(claim => ApplicationTypes.Contains(claim.Type) && claim.Value.Length > 0).Value);
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ForbiddenException("The identity that came with the request cannot be read. Sign in again.");
        }
    }
}
