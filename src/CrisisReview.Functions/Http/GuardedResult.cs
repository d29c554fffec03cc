using Microsoft.AspNetCore.Http;

namespace CrisisReview.Functions.Http;

/// <summary>A reply with the headers that every reply about the book has: nothing keeps a copy, nothing guesses another content type,
/// and what a browser opens in it runs no script, sends its address nowhere and stands in nobody's frame. Plug-ins are left alone: browsers show PDFs with one.</summary>
internal sealed class GuardedResult(IResult reply) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        return reply.ExecuteAsync(httpContext);
    }
}
