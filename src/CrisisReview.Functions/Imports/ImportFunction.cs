using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Import;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Imports;

internal sealed class ImportFunction(ImportBook import, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    [Function("ImportBook")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/imports")] HttpRequest request, CancellationToken cancellation) =>
        Reply.WithAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var upload = ImportUpload.Of(request);
            var importId = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
            var report = await import.ImportAsync(importId, upload.PartsAsync(cancellation), upload.Manifest, cancellation);
            await audit.WriteAsync(new(time.GetUtcNow(), caller.Name, report.Accepted ? "import" : "refused import", importId), cancellation);
            return report.Accepted ? Reply.Json(ImportView.Of(report)) : ImportView.Refusal(report);
        });
}
