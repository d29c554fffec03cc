using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace CrisisReview.Functions.Runs;

internal sealed class ReviewScheduleFunction(IConfiguration settings, PolicyBook policies, CallerReading callers, TimeProvider time)
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    [Function("GetReviewSchedule")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/review-schedule")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            callers.ManagementOf(request);
            var schedule = settings["QuarterlySchedule"] ?? throw new InvalidOperationException("The setting QuarterlySchedule is missing.");
            var policy = await policies.CurrentAsync(cancellation);
            return new ReviewScheduleView(schedule, NextOf(schedule), policy.StandingScenarios);
        });

    /// <summary>A time that the spring change skips is shown an hour later, when it starts.</summary>
    private DateTimeOffset NextOf(string schedule)
    {
        var next = CrontabSchedule.Parse(schedule, SixFields).GetNextOccurrence(time.GetLocalNow().DateTime);
        return new DateTimeOffset(time.LocalTimeZone.IsInvalidTime(next) ? next.AddHours(1) : next, time.LocalTimeZone.GetUtcOffset(next)).ToUniversalTime();
    }
}
