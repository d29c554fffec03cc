using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention.Rules;

/// <summary>How rules write segments and grades.</summary>
internal static class RuleWords
{
    public static string Of(Segment segment) => segment switch
    {
        Segment.Protect => "protect",
        Segment.Grow => "grow",
        Segment.SecureCash => "secureCash",
        Segment.Automate => "automate",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };

    public static string Of(CreditGrade grade) => grade.ToString();
}
