using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Questions;

internal sealed class ReverseStressFunction(AskReverseStress ask, QuestionLimit limit, CallerReading callers, TimeProvider time)
{
    [Function("AskReverseStress")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reverse-stress")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            limit.Take(QuestionLimit.ReverseStress, callers.ManagementOf(request), request.HttpContext.Response);
            var asked = await request.ReadDocumentAsync<ReverseStressRequest>(cancellation);
            return ReverseStressView.Of(await ask.AskAsync(asked, time.GetUtcNow(), cancellation));
        });
}
