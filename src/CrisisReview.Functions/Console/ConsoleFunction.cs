using CrisisReview.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace CrisisReview.Functions.Console;

/// <summary>The web console's files. They hold no secret: what the console shows it asks the API for, as whoever looks at it.</summary>
internal static class ConsoleFunction
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    [Function("GetConsole")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/{*file}")] HttpRequest request, string? file)
    {
        var name = string.IsNullOrEmpty(file) ? ConsoleFiles.Page : file;
        if (ConsoleFiles.Find(name, EncodingsOf(request)) is not { } found)
        {
            return Reply.Problem(404, "not-found", "Not found", $"The console has no file '{name}'. It starts at /console.");
        }

        SetHeaders(request.HttpContext.Response.Headers, found, keep: name != ConsoleFiles.Page);
        return Results.Bytes(found.Content, found.ContentType, entityTag: EntityTagHeaderValue.Parse(found.Tag));
    }

    private static HashSet<string> EncodingsOf(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
            ? [.. accepted.Where(encoding => encoding.Quality is not 0).Select(encoding => encoding.Value.ToString().ToLowerInvariant())]
            : [];

    /// <summary>The page is asked for again every time; the addresses of all other files change with their content.</summary>
    private static void SetHeaders(IHeaderDictionary headers, ConsoleFile file, bool keep)
    {
        headers.CacheControl = keep ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (file.Encoding is { } encoding)
        {
            headers.ContentEncoding = encoding;
        }
    }
}
