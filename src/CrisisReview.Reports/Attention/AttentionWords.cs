using System.Globalization;

using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Attention;

/// <summary>How kinds of contact, segments and days are named to people.</summary>
internal static class AttentionWords
{
    public static string Of(ContactKind kind) => kind switch
    {
        ContactKind.Visit => "Visit",
        ContactKind.IdeaSession => "Ideas session",
        ContactKind.Call => "Call",
        ContactKind.Online => "Online",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of contact."),
    };

    public static string Plural(ContactKind kind) => kind switch
    {
        ContactKind.Visit => "Visits",
        ContactKind.IdeaSession => "Ideas",
        ContactKind.Call => "Calls",
        ContactKind.Online => "Online",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of contact."),
    };

    public static string Of(ServiceLevel service) => service switch
    {
        ServiceLevel.UnderServed => "far less than due",
        ServiceLevel.AsDue => "about what is due",
        ServiceLevel.OverServed => "far more than due",
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, "Not a level of service."),
    };

    public static string Of(UndatedReason reason) => reason switch
    {
        UndatedReason.LongerThanAWeekHas => "longer than the hours of a week",
        UndatedReason.NoRoomLeft => "no day had room",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };

    public static string Of(Segment segment) => segment switch
    {
        Segment.Protect => "Protect",
        Segment.Grow => "Grow",
        Segment.SecureCash => "Secure cash",
        Segment.Automate => "Automate",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
