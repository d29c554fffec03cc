using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Serialization;

using static CrisisReview.Domain.Tests.Attention.AttentionSamples;

namespace CrisisReview.Domain.Tests.Attention;

/// <summary>One executive with 39 hours a quarter, 3 a week, and six accounts that want 53.75. Worked by hand.</summary>
public sealed class WorkedExampleTests
{
    // 6 April is Easter Monday, 1 May Labour Day; 63 working days are left.
    private static readonly AttentionPolicy Policy = new()
    {
        Calendar = new() { Holidays = [new(2026, 4, 6), new(2026, 5, 1)] },
    };

    private static readonly AttentionPlan Plan = new AttentionPlanner(Policy, RunDate).Plan(
        [
            Account("F", Segment.SecureCash, 55m),
            Account("E", Segment.Automate, 10m, calls: 10m, reactive: 30m),
            Account("D", Segment.SecureCash, 60m, calls: 24m),
            Account("C", Segment.Grow, 70m, calls: 40m),
            Account("B", Segment.Protect, 80m, calls: 60m),
            Account("A", Segment.Protect, 90m, calls: 20m),
            Account("X", Segment.SecureCash, 30m, executive: null),
            Account("Y", Segment.Grow, 20m, executive: "nobody"),
        ],
        [Executive("E1", 39m), Executive("E0", 100m)]);

    private static ExecutivePlan Executive1 => Plan.Executives[1];

    [Fact]
    public void The_quarter_is_thirteen_weeks_from_the_next_Monday()
    {
        Assert.Equal(new DateOnly(2026, 4, 6), Plan.Quarter.Start);
        Assert.Equal(new DateOnly(2026, 7, 5), Plan.Quarter.End);
    }

    [Fact]
    public void Lowest_scores_step_down_until_the_hours_fit()
    {
        Assert.Equal(
            (39m, 53.75m, 36.25m, 14.75m, 0m),
            (Executive1.HoursAvailable, Executive1.HoursWanted, Executive1.HoursPlanned, Executive1.HoursShort, Executive1.HoursStillShort));
        Assert.Equal(
            [
                new(new("F"), Segment.SecureCash, Segment.Automate),
                new(new("D"), Segment.SecureCash, Segment.Automate),
                new(new("C"), Segment.Grow, Segment.SecureCash),
            ],
            Executive1.SteppedDown);
    }

    [Fact]
    public void Visits_are_spread_over_the_quarter_and_Protect_begins()
    {
        Assert.Equal(["A", "B", "C", "D", "F", "E"], Executive1.Accounts.Select(account => account.AccountId.Value));
        Assert.Equal(["04-07", "05-07", "06-05"], Dates("A", ContactKind.Visit));
        Assert.Equal(["04-13", "05-13", "06-11"], Dates("B", ContactKind.Visit));
        Assert.Equal(["04-20"], Dates("C", ContactKind.Visit));
        Assert.Equal(["04-27"], Dates("A", ContactKind.IdeaSession));
        Assert.Equal(["05-18"], Dates("B", ContactKind.IdeaSession));
        Assert.All(Executive1.Accounts, account => Assert.Empty(account.Undated));
        Assert.All(Executive1.Accounts, account => Assert.False(account.FirstVisitLate));
    }

    [Fact]
    public void Contacts_of_a_day_follow_one_another()
    {
        var day = Executive1.Accounts.SelectMany(account => account.Contacts).Where(contact => contact.Date == new DateOnly(2026, 4, 27)).OrderBy(contact => contact.Start);

        Assert.Equal(
            [(ContactKind.IdeaSession, new TimeOnly(9, 0), 120), (ContactKind.Call, new TimeOnly(11, 0), 30)],
            day.Take(2).Select(contact => (contact.Kind, contact.Start, contact.Minutes)));
    }

    [Fact]
    public void Hours_of_last_year_are_compared_with_those_due()
    {
        ServiceLevel Of(string id) => Executive1.Accounts.Single(account => account.AccountId == new AccountId(id)).Service;

        Assert.Equal(ServiceLevel.UnderServed, Of("A"));
        Assert.Equal(ServiceLevel.AsDue, Of("B"));
        Assert.Equal(ServiceLevel.AsDue, Of("C"));
        Assert.Equal(ServiceLevel.AsDue, Of("D"));
        Assert.Equal(ServiceLevel.OverServed, Of("E"));
        Assert.Equal(ServiceLevel.UnderServed, Of("F"));
        Assert.Equal(new(184m, 2, 80m / 184m, 29.5m / 36.25m, 30m / 184m, 1, 2), Executive1.Balance);
    }

    [Fact]
    public void The_shared_desk_has_wanted_hours_and_no_limit()
    {
        Assert.Equal(["Y", "X"], Plan.SharedDesk.Accounts.Select(account => account.AccountId.Value));
        Assert.Equal((null, 17.5m, 17.5m, 0m), (Plan.SharedDesk.HoursAvailable, Plan.SharedDesk.HoursWanted, Plan.SharedDesk.HoursPlanned, Plan.SharedDesk.HoursShort));
        Assert.All(Plan.SharedDesk.Accounts, account => Assert.Empty(account.Contacts));
    }

    [Fact]
    public void An_executive_without_accounts_is_listed_with_the_hours_left()
    {
        Assert.Equal((new ExecutiveId("E0"), 100m, 0m), (Plan.Executives[0].ExecutiveId!.Value, Plan.Executives[0].HoursAvailable, Plan.Executives[0].HoursWanted));
        Assert.Null(Plan.Executives[0].Balance.ReactiveShare);
    }

    [Fact]
    public void Plan_and_figures_are_stored_and_read_back_the_same()
    {
        AssertStored(Plan);
        AssertStored(Account());

        static void AssertStored<T>(T value)
        {
            var written = JsonSerializer.Serialize(value, DomainJson.Options);
            Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(written, DomainJson.Options), DomainJson.Options));
        }
    }

    private static IEnumerable<string> Dates(string id, ContactKind kind) =>
        Executive1.Accounts.Single(account => account.AccountId == new AccountId(id)).Contacts.Where(contact => contact.Kind == kind).Select(contact => $"{contact.Date:MM-dd}");
}
