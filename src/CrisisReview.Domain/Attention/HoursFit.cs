using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>Makes the wanted hours fit those available. The account of the lowest score (of equal ones the last by id) is stepped down first: to the next
/// segment, in the order Protect, Grow, SecureCash, Automate, whose cadence takes fewer hours than its present one, and again until the hours
/// fit or no such segment is left; then the account of the next higher score. Steps come in the same order whatever the hours, and end as soon as
/// they suffice, so more hours never step more accounts down.</summary>
internal static class HoursFit
{
    private static readonly Segment[] InOrder = Enum.GetValues<Segment>();

    /// <param name="ranked">Highest score first.</param>
    /// <param name="cadence">Hours of each segment.</param>
    /// <param name="available">Hours of the quarter; null where there is no limit.</param>
    public static IReadOnlyList<PacedAccount> Of(IReadOnlyList<AttentionAccount> ranked, CadencePolicy cadence, decimal? available)
    {
        var planned = ranked.Select(account => new PacedAccount(account, account.Segment)).ToArray();
        var hours = planned.Sum(each => cadence.Of(each.PlannedAs).Hours);
        for (var i = planned.Length - 1; i >= 0; i--)
        {
            while (hours > available && Below(planned[i].PlannedAs, cadence) is { } lower)
            {
                hours -= cadence.Of(planned[i].PlannedAs).Hours - cadence.Of(lower).Hours;
                planned[i] = planned[i] with { PlannedAs = lower };
            }
        }

        return planned;
    }

    private static Segment? Below(Segment segment, CadencePolicy cadence)
    {
        foreach (var lower in InOrder)
        {
            if (lower > segment && cadence.Of(lower).Hours < cadence.Of(segment).Hours)
            {
                return lower;
            }
        }

        return null;
    }
}
