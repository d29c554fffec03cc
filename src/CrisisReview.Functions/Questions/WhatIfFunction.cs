using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Questions;

internal sealed class WhatIfFunction(AskWhatIf ask, QuestionLimit limit, CallerReading callers, TimeProvider time)
{
    [Function("AskWhatIf")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/what-if")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            limit.Take(QuestionLimit.WhatIf, callers.ManagementOf(request), request.HttpContext.Response);
            var asked = await request.ReadDocumentAsync<WhatIfRequest>(cancellation);
            return WhatIfView.Of(await ask.AskAsync(asked, time.GetUtcNow(), cancellation));
        });
}
