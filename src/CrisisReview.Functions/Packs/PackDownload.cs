using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CrisisReview.Functions.Packs;

/// <summary>A pack as a file to keep, whole or in parts, under its hash.</summary>
internal static class PackDownload
{
    public static IResult Of(RunId runId, PackItem pack, Stream content) => Results.Stream(
        content,
        PackName.ContentType(pack.Name),
        $"{runId}-{pack.Name.Replace('/', '-')}",
        entityTag: new EntityTagHeaderValue($"\"{pack.Sha256}\""),
        enableRangeProcessing: true);
}
