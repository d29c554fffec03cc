using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrisisReview.Functions.Packs;

/// <summary>A pack as a file to keep, or inline to look at, whole or in parts, under its hash.</summary>
internal static class PackDownload
{
    public static IResult Of(HttpRequest request, RunId runId, PackItem pack, Stream content, bool inline)
    {
        var fileName = $"{runId}-{pack.Name.Replace('/', '-')}";
        if (inline)
        {
            request.HttpContext.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = fileName }.ToString();
        }

        var tag = new EntityTagHeaderValue($"\"{pack.Sha256}\"");
        return Results.Stream(content, PackName.ContentType(pack.Name), inline ? null : fileName, entityTag: tag, enableRangeProcessing: true);
    }
}
