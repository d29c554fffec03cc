using System.Globalization;
using System.Text;

using CrisisReview.Domain.Attention;

namespace CrisisReview.Reports.Attention;

/// <summary>The dated visits, idea sessions and calls of an executive as iCalendar (RFC 5545). Online contacts are desk work and stay out.
/// An event is known by account, kind and number only, so that the plan of another run, quarter or executive moves it and does not
/// double it. SEQUENCE is the minutes from 2020 to the run's creation: the later run wins. Nothing depends on the clock.</summary>
public static class ExecutiveCalendar
{
    private static readonly DateTimeOffset FirstRevision = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file and leaves the stream open.</summary>
    /// <param name="plan">Whose contacts these are.</param>
    /// <param name="createdAt">When the run was created.</param>
    /// <param name="stream">Where the bytes go.</param>
    public static void Write(ExecutiveAttention plan, DateTimeOffset createdAt, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true);
        var lines = Head(plan)
            .Concat(plan.Accounts.SelectMany(account => account.Contacts.Where(IsShown).SelectMany(contact => Event(account, contact, createdAt))))
            .Append("END:VCALENDAR");
        foreach (var line in lines)
        {
            writer.Write(CalendarText.Folded(line));
        }
    }

    /// <summary>Minutes from the beginning of 2020 to the run's creation.</summary>
    public static long RevisionOf(DateTimeOffset createdAt) => (long)Math.Floor((createdAt - FirstRevision).TotalMinutes);

    private static IEnumerable<string> Head(ExecutiveAttention plan) =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//CrisisReview//Attention plan//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        $"X-WR-CALNAME:{CalendarText.Escaped($"Customer contacts of {plan.Name}")}",
    ];

    private static bool IsShown(PlannedContact contact) => contact.Kind != ContactKind.Online;

    private static IEnumerable<string> Event(AccountAttention account, PlannedContact contact, DateTimeOffset createdAt)
    {
        var start = contact.Date.ToDateTime(contact.Start);
        return
        [
            "BEGIN:VEVENT",
            $"UID:{Uid(contact)}",
            $"DTSTAMP:{CalendarText.Utc(createdAt)}",
            $"SEQUENCE:{RevisionOf(createdAt).ToString(CultureInfo.InvariantCulture)}",
            $"DTSTART:{CalendarText.Floating(start)}",
            $"DTEND:{CalendarText.Floating(start.AddMinutes(contact.Minutes))}",
            $"SUMMARY:{CalendarText.Escaped($"{AttentionWords.Of(contact.Kind)}: {account.Name}")}",
            $"DESCRIPTION:{CalendarText.Escaped(Description(account))}",
            $"CATEGORIES:{CalendarText.Escaped(AttentionWords.Of(contact.Kind))}",
            "END:VEVENT",
        ];
    }

    // Percent-encoded, because readers compare identifiers byte by byte and some do not unescape them.
    private static string Uid(PlannedContact contact) =>
        FormattableString.Invariant($"{contact.Kind.ToString().ToLowerInvariant()}-{contact.Number}-{Uri.EscapeDataString(contact.AccountId.Value)}@crisisreview");

    private static string Description(AccountAttention account) => string.Join(
        '\n',
        [
            $"{AttentionWords.Of(account.Segment)}, account {account.AccountId}",
            .. account.Actions.Select(action => $"{action.Text} (by {AttentionWords.Of(action.Due)})"),
        ]);
}
