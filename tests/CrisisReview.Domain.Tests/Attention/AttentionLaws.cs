using System.Text.Json;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Serialization;
using CrisisReview.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

using static CrisisReview.Domain.Tests.Attention.AttentionSamples;

namespace CrisisReview.Domain.Tests.Attention;

public sealed class AttentionLaws
{
    private static readonly AttentionPolicy Policy = new() { Calendar = new() { Holidays = [new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 25)] } };

    private static Gen<AttentionAccount[]> Accounts =>
        from size in Gen.Choose(0, 40)
        from accounts in Account.ArrayOf(size)
        select accounts.Select((account, i) => account with { Figures = Figures($"A-{i}") with { HoursLastYear = account.Figures.HoursLastYear } }).ToArray();

    private static Gen<AttentionAccount> Account =>
        from segment in Gen.Elements(Enum.GetValues<Segment>())
        from score in Gen.Choose(0, 20).Select(score => score * 5m)
        from executive in Gen.Elements("E1", "E2", null)
        from hours in Gen.Choose(0, 400).Select(quarters => quarters / 4m)
        select AttentionSamples.Account("A", segment, score, executive, hours);

    private static Gen<decimal> Hours => Gen.Choose(0, 4_400).Select(eighths => eighths / 8m);

    [Fact]
    public void The_plan_never_exceeds_the_hours() =>
        Law.Holds(Accounts, Hours, (accounts, hours) => Assert.All(Plan(accounts, hours).Executives, executive =>
        {
            Assert.InRange(executive.HoursPlanned, 0m, executive.HoursAvailable!.Value);
            Assert.Equal(0m, executive.HoursStillShort);
        }));

    [Fact]
    public void No_account_is_left_without_contact_or_out_of_the_plan() =>
        Law.Holds(Accounts, Hours, (accounts, hours) =>
        {
            var plan = Plan(accounts, hours);

            Assert.Empty(plan.ContactGaps);
            Assert.Equal(
                accounts.Select(account => account.AccountId).Order(),
                plan.Executives.Append(plan.SharedDesk).SelectMany(executive => executive.Accounts).Select(account => account.AccountId).Order());
        });

    [Fact]
    public void More_hours_never_step_more_accounts_down() =>
        Law.Holds(Accounts, Hours, Hours, (accounts, hours, more) =>
        {
            var few = Plan(accounts, hours).Executives[0].SteppedDown;
            var many = Plan(accounts, hours + more).Executives[0].SteppedDown;

            Assert.Empty(many.Select(step => step.AccountId).Except(few.Select(step => step.AccountId)));
            Assert.All(many, step => Assert.True(step.To <= few.Single(other => other.AccountId == step.AccountId).To));
        });

    [Fact]
    public void A_step_never_passes_over_a_lower_score() =>
        Law.Holds(Accounts, Hours, (accounts, hours) =>
        {
            var plan = Plan(accounts, hours).Executives[0];
            var highest = plan.Accounts.Where(account => account.PlannedAs != account.Segment).Select(account => account.Score).DefaultIfEmpty(-1m).Max();

            Assert.All(plan.Accounts.Where(account => account.Score < highest), account => Assert.Equal(Segment.Automate, account.PlannedAs));
        });

    [Fact]
    public void The_order_of_accounts_and_executives_means_nothing() =>
        Law.Holds(Accounts, Hours, (accounts, hours) =>
        {
            var planner = new AttentionPlanner(Policy, RunDate);

            Assert.Equal(
                Json(planner.Plan(accounts, [Executive("E1", hours), Executive("E2", 60m)])),
                Json(planner.Plan([.. accounts.Reverse()], [Executive("E2", 60m), Executive("E1", hours)])));
        });

    [Fact]
    public void Contacts_lie_on_working_days_within_the_hours_of_day_and_week_and_never_overlap() =>
        Law.Holds(Accounts, Hours, (accounts, hours) =>
        {
            var plan = Plan(accounts, hours);
            foreach (var executive in plan.Executives)
            {
                var contacts = executive.Accounts.SelectMany(account => account.Contacts).ToArray();

                Assert.All(contacts, contact => Assert.True(Policy.Calendar.IsWorkingDay(contact.Date)));
                Assert.All(contacts, contact => Assert.InRange(contact.Date, plan.Quarter.Start, plan.Quarter.End));
                Assert.All(
                    contacts.GroupBy(contact => (contact.Date.DayNumber - plan.Quarter.Start.DayNumber) / 7),
                    week => Assert.InRange(week.Sum(contact => contact.Hours), 0m, executive.HoursAvailable!.Value / 13m));
                Assert.All(contacts.GroupBy(contact => contact.Date), AssertFollowing);
            }
        });

    [Fact]
    public void Every_contact_that_takes_hours_is_dated_or_told() =>
        Law.Holds(Accounts, Hours, (accounts, hours) => Assert.All(Plan(accounts, hours).Executives.SelectMany(executive => executive.Accounts), account =>
            Assert.All(Enum.GetValues<ContactKind>(), kind =>
            {
                var pace = account.Cadence.Of(kind);
                var dated = account.Contacts.Count(contact => contact.Kind == kind);
                var undated = account.Undated.Where(contacts => contacts.Kind == kind).Sum(contacts => contacts.Count);

                Assert.Equal(pace.HoursEach == 0m ? 0 : pace.Count, dated + undated);
            })));

    [Fact]
    public void With_hours_enough_every_first_visit_of_Protect_comes_within_ten_working_days() =>
        Law.Holds(Accounts, accounts =>
        {
            var plan = Plan(accounts, 20m * accounts.Length + 100m);
            var tenth = plan.Quarter.WorkingDays(Policy.Calendar)[9];
            var firsts = plan.Executives[0].Accounts.Where(account => account.PlannedAs == Segment.Protect && account.Undated.Count == 0).ToArray();

            // Ten days of nine hours hold thirty visits of three.
            Assert.All(firsts.Take(10), account => Assert.InRange(account.Contacts.First(contact => contact.Kind == ContactKind.Visit).Date, plan.Quarter.Start, tenth));
            Assert.All(firsts.Take(10), account => Assert.False(account.FirstVisitLate));
        });

    private static AttentionPlan Plan(AttentionAccount[] accounts, decimal hours) =>
        new AttentionPlanner(Policy, RunDate).Plan(accounts, [Executive("E1", hours), Executive("E2", 60m)]);

    private static void AssertFollowing(IEnumerable<PlannedContact> day)
    {
        var inOrder = day.OrderBy(contact => contact.Start).ToArray();
        Assert.InRange(inOrder.Sum(contact => contact.Minutes), 1, 9 * 60);
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.Start.AddMinutes(pair.First.Minutes) <= pair.Second.Start));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options);
}
