using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Runs;

[Collection(ReviewedBook.Name)]
public sealed class ReviewScheduleTests(ReviewedApp app)
{
    [Fact]
    public async Task The_next_review_is_on_the_first_day_of_the_coming_quarter_and_runs_what_the_policy_names()
    {
        var schedule = await app.Api.GetAsync("/api/review-schedule");
        var next = ((DateTimeOffset)schedule["next"]!).ToLocalTime();
        var policy = await app.Api.GetAsync("/api/policy");

        Assert.Equal("0 0 6 1 1,4,7,10 *", (string)schedule["schedule"]!);
        Assert.InRange(next, DateTimeOffset.Now, DateTimeOffset.Now.AddDays(93));
        Assert.Equal((1, 1, 6), (next.Day, next.Month % 3, next.Hour));
        Assert.Equal(policy["standingScenarios"]!.ToJsonString(), schedule["standingScenarios"]!.ToJsonString());
    }
}
