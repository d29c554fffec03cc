using CrisisReview.Domain.Accounts;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Functions.Packs;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Me;

internal sealed class MeFunction(OwnPacks packs, PolicyBook policies, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    [Function("GetMe")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/me")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () => MeView.Of(await callers.OfAsync(request, cancellation), await policies.CurrentAsync(cancellation)));

    [Function("GetMyPack")]
    public Task<IResult> Pack(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/me/pack")] HttpRequest request, CancellationToken cancellation) =>
        Reply.WithAsync(() => DownloadAsync(request, packs.OpenPackAsync, cancellation));

    [Function("GetMyCalendar")]
    public Task<IResult> Calendar(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/me/calendar.ics")] HttpRequest request, CancellationToken cancellation) =>
        Reply.WithAsync(() => DownloadAsync(request, packs.OpenCalendarAsync, cancellation));

    private async Task<IResult> DownloadAsync(
        HttpRequest request, Func<ExecutiveId, CancellationToken, Task<(RunId RunId, PackItem Pack, Stream Content)>> open, CancellationToken cancellation)
    {
        var caller = await callers.OfAsync(request, cancellation);
        var me = caller.Executive ?? throw new NotFoundException(
            "Only an account executive has a pack and a calendar of his own. GET /api/scenario-runs/{runId}/packs lists everybody's.");
        var inline = request.QueryFlag("inline");
        var entry = new AuditEntry(time.GetUtcNow(), caller.Name, "download pack", "the own one");
        var (runId, pack, content) = await audit.DoAsync(
            entry, () => open(me.ExecutiveId, cancellation), opened => entry with { Subject = $"{opened.RunId}/{opened.Pack.Name}" }, cancellation);
        return PackDownload.Of(request, runId, pack, content, inline);
    }
}
