using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Packs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Packs;

internal sealed class PacksFunction(PackReading packs, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    private const string LinkSuffix = "/link";

    [Function("ListPacks")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}/packs")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var run = RequestReading.RunNamed(runId);
            var page = request.ReadPaging().Of(await packs.ListAsync(run, caller.Scope, cancellation), pack => pack.Name);
            return new Page<PackView>([.. page.Items.Select(pack => PackView.Of(run, pack))], page.Total, page.Next);
        });

    [Function("GetPack")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}/packs/{*name}")] HttpRequest request,
        string runId,
        string name,
        CancellationToken cancellation) =>
        Reply.WithAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var inline = request.QueryFlag("inline");
            var run = RequestReading.RunNamed(runId);
            var (pack, content) = await audit.DoAsync(
                new(time.GetUtcNow(), caller.Name, "download pack", $"{runId}/{name}"), () => packs.OpenAsync(run, PackNamed(name), caller.Scope, cancellation), cancellation);
            return PackDownload.Of(request, run, pack, content, inline);
        });

    [Function("LinkPack")]
    public Task<IResult> Link(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/scenario-runs/{runId}/packs/{*name}")] HttpRequest request,
        string runId,
        string name,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            if (!name.EndsWith(LinkSuffix, StringComparison.Ordinal))
            {
                throw new NotFoundException("A pack is read with GET; POST makes a link to it at …/packs/{name}/link.");
            }

            var (run, linked, now) = (RequestReading.RunNamed(runId), name[..^LinkSuffix.Length], time.GetUtcNow());
            return await audit.DoAsync(
                new(now, caller.Name, "link pack", $"{runId}/{linked}"), () => packs.LinkAsync(run, PackNamed(linked), caller.Scope, now, cancellation), cancellation);
        });

    // A client that encodes the whole name sends its slash as %2F, which the server leaves as it is. No pack's name has a percent sign.
    private static string PackNamed(string text) => text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
