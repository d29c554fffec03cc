using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Reports.Ranking;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class RankingFunction(RunReading reading, CallerReading callers)
{
    [Function("GetRanking")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}/ranking")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.WithAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var wantsCsv = request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);
            var paging = wantsCsv ? new Paging(int.MaxValue) : request.ReadPaging();
            var page = await reading.RankingAsync(RequestReading.RunNamed(runId), QueryOf(request, caller.Scope), paging, cancellation);
            return wantsCsv ? Csv(page) : Reply.Json(new Page<RankingRowView>([.. page.Items.Select(a => RankingRowView.Of(a.Row!))], page.Total, page.Next));
        });

    private static RankingQuery QueryOf(HttpRequest request, AccountScope scope) => new(
        request.QueryWord("sort", RankingSort.Exposure),
        request.QueryValue("executive") is { } executive ? RequestReading.Named(executive, id => new ExecutiveId(id), "executive") : null,
        request.QueryWord<Segment>("segment"),
        scope);

    private static IResult Csv(Page<RankedAccount> page)
    {
        using var file = new MemoryStream();
        RankingCsv.Write(page.Items.Select(account => account.Row!), file);
        return Results.File(file.ToArray(), PackName.ContentType(PackName.Ranking), PackName.Ranking);
    }
}
