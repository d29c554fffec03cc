using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Tests.Attention;

public sealed class AttentionPolicyValidatorTests
{
    [Fact]
    public void The_default_has_no_faults() => Assert.Empty(AttentionPolicyValidator.Validate(new()));

    [Fact]
    public void The_default_is_written_and_read_back_the_same()
    {
        var written = JsonSerializer.Serialize(new AttentionPolicy(), DomainJson.Options);
        var (read, problems) = DocumentReader.Read<AttentionPolicy>(Encoding.UTF8.GetBytes(written));

        Assert.Empty(problems);
        Assert.Equal(written, JsonSerializer.Serialize(read, DomainJson.Options));
        Assert.Contains("\"protect\":{\"visits\":{\"count\":3,\"hoursEach\":3},\"calls\":{\"count\":6,\"hoursEach\":0.5}", written, StringComparison.Ordinal);
        Assert.Contains("\"weekendDays\":[\"saturday\",\"sunday\"]", written, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var policy = new AttentionPolicy
        {
            Cadence = new() { Grow = new(new(-1, 3m), new(61, 0.5m), new(3, 10m), new(1, 2m)) },
            Calendar = new() { WeekendDays = [DayOfWeek.Sunday, DayOfWeek.Sunday], Holidays = [new(2026, 5, 1), new(2026, 5, 1)] },
            FirstVisitWithinWorkingDays = 0,
            Balance = new(0.9m, 1.1m, -1m, 0m),
            Deliverables = new() { SecureCash = ["", "b"] },
        };

        Assert.Equal(
            [
                new("/attention/cadence/grow/visits/count", "must be between 0 and 60, was -1"),
                new("/attention/cadence/grow/calls/count", "must be between 0 and 60, was 61"),
                new("/attention/cadence/grow/online/hoursEach", "must be between 0 and 9, was 10"),
                new("/attention/deliverables/secureCash/0", "is empty"),
                new("/attention/calendar/weekendDays/1", "comes twice"),
                new("/attention/calendar/holidays/1", "comes twice"),
                new("/attention/firstVisitWithinWorkingDays", "must be between 1 and 40, was 0"),
                new("/attention/balance/overServedAbove", "must be between 1 and 100, was 0.9"),
                new("/attention/balance/underServedBelow", "must be between 0 and 1, was 1.1"),
                new("/attention/balance/toleratedHours", "must be between 0 and 100, was -1"),
                new("/attention/balance/topShare", "must be above 0 and at most 1, was 0"),
            ],
            AttentionPolicyValidator.Validate(policy));
    }

    [Fact]
    public void A_rule_is_refused_with_the_place_of_its_fault()
    {
        var policy = new AttentionPolicy
        {
            Rules =
            [
                new("One", "key", "Do it"),
                new("ONE", "key and abilityToPey < 0.9", " ", -1, "", new("", "mesure", 1m, 800), new string('x', 301)),
                new("Two", "key", "Do it", Objective: new("Be in the north", "region", 1m, 10)),
                new("Three", "key", "Do it", Objective: new("Pay", "abilityToPay", 95m, 10)),
                new("Four", "key", "Do it", Objective: new("Lose less", "expectedLoss", -1m, 10, Relative: true)),
            ],
        };

        var problems = AttentionPolicyValidator.Validate(policy, "");

        Assert.Equal(
            [
                new("/rules/1/name", "'ONE' comes twice"),
                new("/rules/1/when", "at character 9: abilityToPey is not a field here; did you mean abilityToPay?"),
                new("/rules/1/action", "is empty"),
                new("/rules/1/dueInDays", "must be between 0 and 730, was -1"),
                new("/rules/1/deliverable", "is empty"),
                new("/rules/1/responsible", "is longer than 300 characters"),
                new("/rules/1/objective/text", "is empty"),
                new("/rules/1/objective/dueInDays", "must be between 0 and 730, was 800"),
                problems[8],
                new("/rules/2/objective/measure", "region is words; an objective needs a number"),
                new("/rules/3/objective/target", "must be between -10 and 10, was 95"),
                new("/rules/4/objective/target", "must be between 0 and 100, was -1"),
            ],
            problems);
        Assert.Equal("/rules/1/objective/measure", problems[8].Pointer);
        Assert.StartsWith("'mesure' is not a field here; ", problems[8].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_day_must_be_left_and_end_before_midnight()
    {
        var calendar = new WorkCalendar { WeekendDays = Enum.GetValues<DayOfWeek>(), DayStart = new(16, 30), DayHours = 7.5m };

        Assert.Equal(
            [
                new("/attention/calendar/weekendDays", "must leave a working day"),
                new("/attention/calendar/dayHours", "must be above 0 and end before midnight, was 7.5 from 16:30"),
            ],
            AttentionPolicyValidator.Validate(new() { Calendar = calendar }));
    }
}
