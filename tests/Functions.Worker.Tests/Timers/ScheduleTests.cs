using FsCheck;
using FsCheck.Fluent;
using Microsoft.Azure.Functions.Worker.Timers;

namespace Functions.Worker.Tests.Timers;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("0 0 6 1 1,4,7,10 *", "2026-11-21T18:30:00+01:00", "2027-01-01T06:00:00+01:00")]
    [InlineData("0 */5 * * * *", "2026-11-21T18:30:00+01:00", "2026-11-21T18:35:00+01:00")]
    [InlineData("30 * * * * *", "2026-11-21T18:30:29.999+01:00", "2026-11-21T18:30:30+01:00")]
    [InlineData("0 0 0 29 2 *", "2096-03-01T00:00:00+01:00", "2104-02-29T00:00:00+01:00")]
    [InlineData("0 0 9 * * 1-5", "2026-11-20T09:00:00+01:00", "2026-11-23T09:00:00+01:00")]
    public void The_next_time_is_the_first_after_the_instant(string schedule, string after, string next) => AssertNext(schedule, after, next);

    [Theory]
    [InlineData("0 30 2 * * *", "2027-03-28T01:59:00+01:00", "2027-03-28T03:00:00+02:00")]
    [InlineData("0 30 2 * * *", "2027-03-28T03:00:00+02:00", "2027-03-29T02:30:00+02:00")]
    [InlineData("0 0 3 * * *", "2027-03-28T01:59:00+01:00", "2027-03-28T03:00:00+02:00")]
    public void A_time_that_spring_skips_is_the_moment_of_the_change(string schedule, string after, string next) => AssertNext(schedule, after, next);

    [Theory]
    [InlineData("0 30 2 * * *", "2026-10-25T01:00:00+02:00", "2026-10-25T02:30:00+02:00")]
    [InlineData("0 30 2 * * *", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00")]
    [InlineData("0 30 2 * * *", "2026-10-25T02:10:00+01:00", "2026-10-26T02:30:00+01:00")]
    public void A_time_that_autumn_repeats_is_its_first_pass(string schedule, string after, string next) => AssertNext(schedule, after, next);

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("0 0 0 * * * *")]
    [InlineData("61 * * * * *")]
    [InlineData("00:05:00")]
    [InlineData("")]
    [InlineData("0 0 0 30 2 *")]
    public void What_is_no_schedule_of_six_fields_or_never_comes_is_refused(string schedule) =>
        Assert.Throws<FormatException>(() => Schedule.Parse(schedule, Berlin));

    [Fact]
    public void The_next_time_is_always_later_and_never_skips_one()
    {
        var schedule = Schedule.Parse("0 7,30 1-3 * * *", Berlin);
        var minutes = Gen.Choose(0, 366 * 24 * 60).ToArbitrary();
        Prop.ForAll(minutes, minutes, (a, b) =>
        {
            var start = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
            var (earlier, later) = (start.AddMinutes(Math.Min(a, b)), start.AddMinutes(Math.Max(a, b)));
            return schedule.Next(earlier) > earlier && schedule.Next(earlier) <= schedule.Next(later);
        }).QuickCheckThrowOnFailure();
    }

    private static void AssertNext(string schedule, string after, string next)
    {
        var actual = Schedule.Parse(schedule, Berlin).Next(Instant(after));
        Assert.Equal((Instant(next), Instant(next).Offset), (actual, actual.Offset));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
