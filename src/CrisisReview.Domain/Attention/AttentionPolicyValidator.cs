using CrisisReview.Domain.Attention.Rules;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>Says everything that is wrong with the policy's part on attention, at once.</summary>
public static class AttentionPolicyValidator
{
    private const int MostContacts = 60;
    private const decimal MostHoursADay = 24m;
    // Fewer than the working days of five years, even where a week has only one.
    private const int MostHolidays = 200;
    private const int MostFirstVisitDays = 40;
    private const decimal LargestMultiple = 100m;
    private const decimal MostToleratedHours = 100m;
    private const int MostDeliverables = 20;
    private const int LongestText = 300;

    /// <summary>Empty where plans can be made by it. Pointers begin with <paramref name="at"/>.</summary>
    public static IReadOnlyList<ValidationProblem> Validate(AttentionPolicy policy, string at = "/attention")
    {
        var problems = new ValidationProblems();
        foreach (var segment in Enum.GetValues<Segment>())
        {
            CheckCadence(problems, policy.Cadence.Of(segment), policy.Calendar.DayHours, $"{at}/cadence/{RuleWords.Of(segment)}");
            CheckDeliverables(problems, policy.Deliverables.Of(segment), $"{at}/deliverables/{RuleWords.Of(segment)}");
        }

        CheckCalendar(problems, policy.Calendar, $"{at}/calendar");
        problems.RequireRange(policy.FirstVisitWithinWorkingDays, 1m, MostFirstVisitDays, $"{at}/firstVisitWithinWorkingDays");
        CheckBalance(problems, policy.Balance, $"{at}/balance");
        BusinessRuleValidator.Check(problems, policy.Rules, $"{at}/rules");
        return problems.Found;
    }

    private static void CheckCadence(ValidationProblems problems, Cadence cadence, decimal dayHours, string at)
    {
        CheckPace(problems, cadence.Visits, dayHours, $"{at}/visits");
        CheckPace(problems, cadence.Calls, dayHours, $"{at}/calls");
        CheckPace(problems, cadence.Online, dayHours, $"{at}/online");
        CheckPace(problems, cadence.IdeaSessions, dayHours, $"{at}/ideaSessions");
    }

    private static void CheckPace(ValidationProblems problems, ContactPace pace, decimal dayHours, string at)
    {
        problems.RequireRange(pace.Count, 0m, MostContacts, $"{at}/count");
        problems.RequireRange(pace.HoursEach, 0m, Math.Clamp(dayHours, 0m, MostHoursADay), $"{at}/hoursEach");
    }

    private static void CheckCalendar(ValidationProblems problems, WorkCalendar calendar, string at)
    {
        var weekend = calendar.WeekendDays;
        for (var i = 0; i < weekend.Count; i++)
        {
            problems.Require(!weekend.Take(i).Contains(weekend[i]), $"{at}/weekendDays/{i}", "comes twice");
        }

        problems.Require(weekend.Distinct().Count() < 7, $"{at}/weekendDays", "must leave a working day");
        problems.Require(calendar.Holidays.Count <= MostHolidays, $"{at}/holidays", $"must be at most {MostHolidays} days, were {calendar.Holidays.Count}");
        var given = new HashSet<DateOnly>();
        for (var i = 0; i < Math.Min(calendar.Holidays.Count, MostHolidays); i++)
        {
            problems.Require(given.Add(calendar.Holidays[i]), $"{at}/holidays/{i}", "comes twice");
        }

        var untilMidnight = MostHoursADay - (decimal)calendar.DayStart.ToTimeSpan().TotalMinutes / 60m;
        problems.Require(
            calendar.DayHours > 0m && calendar.DayHours < untilMidnight,
            $"{at}/dayHours",
            $"must be above 0 and end before midnight, was {Numbers.Plain(calendar.DayHours)} from {calendar.DayStart:HH\\:mm}");
    }

    private static void CheckBalance(ValidationProblems problems, BalancePolicy balance, string at)
    {
        problems.RequireRange(balance.OverServedAbove, 1m, LargestMultiple, $"{at}/overServedAbove");
        problems.RequireRange(balance.UnderServedBelow, 0m, 1m, $"{at}/underServedBelow");
        problems.RequireRange(balance.ToleratedHours, 0m, MostToleratedHours, $"{at}/toleratedHours");
        problems.Require(balance.TopShare is > 0m and <= 1m, $"{at}/topShare", $"must be above 0 and at most 1, was {Numbers.Plain(balance.TopShare)}");
    }

    private static void CheckDeliverables(ValidationProblems problems, IReadOnlyList<string> deliverables, string at)
    {
        problems.Require(deliverables.Count <= MostDeliverables, at, $"must be at most {MostDeliverables}, were {deliverables.Count}");
        for (var i = 0; i < Math.Min(deliverables.Count, MostDeliverables); i++)
        {
            problems.RequireText(deliverables[i], $"{at}/{i}", LongestText);
        }
    }
}
