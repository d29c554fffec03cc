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
            var now = time.GetUtcNow();
            var entry = new AuditEntry(now, caller.Name, "import", Guid.CreateVersion7(now).ToString("N"));
            var report = await audit.DoAsync(
                entry,
                () => import.ImportAsync(entry.Subject, upload.PartsAsync(cancellation), upload.Manifest, cancellation),
                report => report.Accepted ? entry : entry with { Action = "refused import" },
                cancellation);
            return report.Accepted ? Reply.Json(ImportView.Of(report)) : ImportView.Refusal(report);
        });
}
