using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Ranking;

using static CrisisReview.Domain.Tests.Attention.AttentionSamples;

namespace CrisisReview.Domain.Tests.Attention;

public sealed class HoursTests
{
    [Theory]
    [InlineData(2200, 300, 150, 350, 350)]
    [InlineData(2200, 0, 0, 0, 550)]
    [InlineData(1000, 900, 200, 0, 0)]
    public void Hours_for_customers_are_what_is_left_and_never_below_zero(int annual, int management, int development, int admin, int quarter)
    {
        var executive = Executive("E", 0m) with { AnnualHours = annual, ManagementHours = management, DevelopmentHours = development, AdminHours = admin };

        Assert.Equal(quarter, CustomerHours.OfAQuarter(executive));
    }

    [Theory]
    [InlineData(Segment.Protect, 14.75)]
    [InlineData(Segment.Grow, 10.75)]
    [InlineData(Segment.SecureCash, 6.75)]
    [InlineData(Segment.Automate, 0)]
    public void The_default_cadence_takes_so_many_hours(Segment segment, double hours) =>
        Assert.Equal((decimal)hours, new CadencePolicy().Of(segment).Hours);

    [Fact]
    public void An_account_steps_to_the_end_before_the_next_one_steps()
    {
        var plan = Plan(15m, new(), Account("A", Segment.Protect, 90m), Account("B", Segment.Protect, 10m));

        Assert.Equal([new(new("B"), Segment.Protect, Segment.Automate)], plan.SteppedDown);
        Assert.Equal(14.75m, plan.HoursPlanned);
    }

    [Fact]
    public void Of_equal_scores_the_last_by_id_steps_first() =>
        Assert.Equal(
            [new(new("B"), Segment.Grow, Segment.SecureCash)],
            Plan(18m, new(), Account("B", Segment.Grow, 50m), Account("A", Segment.Grow, 50m)).SteppedDown);

    [Fact]
    public void Hours_that_just_suffice_step_nobody_down() =>
        Assert.Empty(Plan(21.5m, new(), Account("B", Segment.Grow, 50m), Account("A", Segment.Grow, 50m)).SteppedDown);

    [Fact]
    public void A_cadence_that_takes_no_fewer_hours_is_passed_over()
    {
        var cadence = new CadencePolicy { SecureCash = new(new(4, 3m), new(0, 0m), new(0, 0m), new(0, 0m)) };

        Assert.Equal(
            [new(new("A"), Segment.Grow, Segment.Automate)],
            Plan(10m, new() { Cadence = cadence }, Account("A", Segment.Grow, 50m)).SteppedDown);
    }

    [Fact]
    public void Where_even_the_least_cadence_is_too_much_the_plan_says_by_how_much()
    {
        var cadence = new CadencePolicy { Automate = new(new(0, 0m), new(2, 1m), new(0, 0m), new(0, 0m)) };
        var plan = Plan(3m, new() { Cadence = cadence }, Account("A", Segment.Grow, 50m), Account("B", Segment.Automate, 40m));

        Assert.Equal((4m, 1m, 9.75m), (plan.HoursPlanned, plan.HoursStillShort, plan.HoursShort));
    }

    [Fact]
    public void A_visit_longer_than_a_week_has_hours_gets_no_date_and_the_plan_says_so()
    {
        var account = Plan(20m, new(), Account("A", Segment.Protect, 50m)).Accounts.Single();

        Assert.Contains(new(ContactKind.Visit, 3, 3m, UndatedReason.LongerThanAWeekHas), account.Undated);
        Assert.Contains(new(ContactKind.IdeaSession, 1, 2m, UndatedReason.LongerThanAWeekHas), account.Undated);
        Assert.Equal(9, account.Contacts.Count);
    }

    [Fact]
    public void A_quarter_without_a_working_day_dates_nothing()
    {
        var holidays = Enumerable.Range(0, 100).Select(i => RunDate.AddDays(i)).ToArray();
        var account = Plan(100m, new() { Calendar = new() { Holidays = holidays } }, Account("A", Segment.Protect, 50m)).Accounts.Single();

        Assert.Empty(account.Contacts);
        Assert.Equal(13, account.Undated.Sum(undated => undated.Count));
        Assert.All(account.Undated, undated => Assert.Equal(UndatedReason.NoRoomLeft, undated.Reason));
    }

    [Fact]
    public void A_first_visit_that_comes_late_is_marked()
    {
        // Four hours a week: a visit a week, so the third account waits for the third.
        var accounts = new[] { "A", "B", "C" }.Select(id => Account(id, Segment.Protect, 50m)).ToArray();

        Assert.Equal([false, false, true], Plan(52m, new(), accounts).Accounts.Select(account => account.FirstVisitLate));
    }

    [Fact]
    public void An_account_that_nobody_would_meet_call_or_write_to_is_told()
    {
        var cadence = new CadencePolicy { Automate = new(new(0, 0m), new(0, 0m), new(0, 0m), new(0, 0m)) };
        AttentionAccount[] accounts =
        [
            Account("small", Segment.Automate, 5m), Account("desk", Segment.Automate, 5m, executive: null), Account("stepped", Segment.Grow, 6m), Account("A", Segment.Grow, 50m),
        ];

        var plan = new AttentionPlanner(new() { Cadence = cadence }, RunDate).Plan(accounts, [Executive("E1", 12m)]);
        var usual = new AttentionPlanner(new(), RunDate).Plan(accounts, [Executive("E1", 12m)]);

        Assert.Equal([new AccountId("desk"), new("small"), new("stepped")], plan.ContactGaps);
        Assert.Empty(usual.ContactGaps);
    }

    private static ExecutivePlan Plan(decimal hours, AttentionPolicy policy, params AttentionAccount[] accounts) =>
        new AttentionPlanner(policy, RunDate).PlanFor(Executive("E1", hours), accounts);
}
