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
