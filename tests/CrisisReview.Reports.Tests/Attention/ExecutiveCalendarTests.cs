using System.Text;

using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Attention;

namespace CrisisReview.Reports.Tests.Attention;

public sealed class ExecutiveCalendarTests
{
    private static ExecutivePlan Plan => PlannedBook.Plan().Executives.Single();

    [SkippableFact]
    public void A_calendar_program_reads_every_contact_with_an_appointment()
    {
        var imported = ImportedCalendar.Of((Plan, PlannedBook.CreatedAt));
        var shown = Plan.Accounts.SelectMany(account => account.Contacts).Where(contact => contact.Kind != ContactKind.Online).ToArray();

        Assert.Equal(24, shown.Length);
        // The name is a property of many programs and of no standard, and ical.js leaves such text as it stands.
        Assert.Equal(["Customer contacts of Åsa Öberg\\, Ph.D."], imported.Names);
        Assert.Equal(["2.0"], imported.Versions);
        Assert.Equal(
            shown.Select(contact => ($"{contact.Date:yyyy-MM-dd}T{contact.Start:HH\\:mm\\:ss}", contact.Minutes)),
            imported.Events.Select(each => (each.Start, each.Minutes)));
        Assert.All(imported.Events, each => Assert.Equal("floating", each.Zone));
        Assert.All(imported.Events, each => Assert.Equal("2026-03-31T10:15:30Z", each.Stamp));
    }

    [SkippableFact]
    public void Names_and_actions_arrive_as_they_are()
    {
        var events = ImportedCalendar.Of((Plan, PlannedBook.CreatedAt)).Events;

        var visit = events.Single(each => each.Uid == "visit-1-A%2F1%2C%20%C3%B6@crisisreview");
        Assert.Equal($"Visit: {PlannedBook.LongName}", visit.Summary);
        Assert.Equal(
            """
            Protect, account A/1, ö
            Have every pending order confirmed in writing, with delivery date and price (by 2026-04-10)
            Ask for a prepayment, or deliver in parts against payment (by 2026-04-10)
            """,
            visit.Description);
        Assert.Equal("Visit: Two\nlines", events.Single(each => each.Uid == "visit-1-C-3@crisisreview").Summary);
    }

    [SkippableFact]
    public void Importing_the_same_file_again_doubles_nothing()
    {
        var once = ImportedCalendar.Of((Plan, PlannedBook.CreatedAt));
        var twice = ImportedCalendar.Of((Plan, PlannedBook.CreatedAt), (Plan, PlannedBook.CreatedAt));

        Assert.Equal(once.Read * 2, twice.Read);
        Assert.Equal(once.Events, twice.Events);
    }

    [SkippableFact]
    public void The_next_quarter_moves_the_events_and_doubles_nothing()
    {
        var next = (PlannedBook.Plan(new(2026, 6, 30)).Executives.Single(), PlannedBook.CreatedAt.AddDays(91));

        var moved = ImportedCalendar.Of((Plan, PlannedBook.CreatedAt), next);

        Assert.Equal(ImportedCalendar.Of(next).Events.OrderBy(each => each.Uid), moved.Events.OrderBy(each => each.Uid));
        Assert.All(moved.Events, each => Assert.StartsWith("2026-", each.Start, StringComparison.Ordinal));
        Assert.All(moved.Events, each => Assert.InRange(each.Start, "2026-07-06", "2026-10-05"));
    }

    [SkippableFact]
    public void An_older_run_imported_late_changes_nothing()
    {
        var older = (Plan, PlannedBook.CreatedAt);
        var newer = (PlannedBook.Plan(new(2026, 6, 30)).Executives.Single(), PlannedBook.CreatedAt.AddMinutes(1));

        Assert.Equal(ImportedCalendar.Of(newer).Events.OrderBy(each => each.Uid), ImportedCalendar.Of(newer, older).Events.OrderBy(each => each.Uid));
    }

    [Fact]
    public void Lines_end_with_CRLF_and_are_at_most_75_octets_and_the_same_run_gives_the_same_bytes()
    {
        var bytes = Written();
        var text = Encoding.UTF8.GetString(bytes);

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(bytes, Written());
    }

    [Fact]
    public void A_later_run_has_a_higher_revision()
    {
        Assert.Equal(0, ExecutiveCalendar.RevisionOf(new(2020, 1, 1, 0, 0, 59, TimeSpan.Zero)));
        Assert.Equal(60, ExecutiveCalendar.RevisionOf(new(2020, 1, 1, 3, 0, 0, TimeSpan.FromHours(2))));
        Assert.InRange(ExecutiveCalendar.RevisionOf(new(2999, 12, 31, 0, 0, 0, TimeSpan.Zero)), 1, int.MaxValue);
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        ExecutiveCalendar.Write(ExecutiveAttention.Of(Plan), PlannedBook.CreatedAt, stream);
        return stream.ToArray();
    }
}
