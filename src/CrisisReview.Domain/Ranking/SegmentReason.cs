namespace CrisisReview.Domain.Ranking;

/// <summary>Which rule put an account into its segment.</summary>
/// <param name="Segment">Null where nothing was simulated.</param>
/// <param name="Rule">In words: "key and exposed: one of the 57 accounts that bring 80 % of annual revenue; one of the 40 accounts that bring 80 % of the expected shortfall".</param>
/// <param name="Key">Where the account stands among key accounts.</param>
/// <param name="Exposed">Where it stands among exposed ones; null where nothing was simulated.</param>
public sealed record SegmentReason(Segment? Segment, string Rule, ParetoPlace Key, ParetoPlace? Exposed)
{
    public static SegmentReason Of(RankingRow row) => new(row.Segment, RuleOf(row.KeyPlace, row.ExposedPlace), row.KeyPlace, row.ExposedPlace);

    /// <summary>Key and exposed: Protect; key only: Grow; exposed only: SecureCash; neither: Automate.</summary>
    public static Segment SegmentOf(bool key, bool exposed) => (key, exposed) switch
    {
        (true, true) => Ranking.Segment.Protect,
        (true, false) => Ranking.Segment.Grow,
        (false, true) => Ranking.Segment.SecureCash,
        (false, false) => Ranking.Segment.Automate,
    };

    private static string RuleOf(ParetoPlace key, ParetoPlace? exposed)
    {
        if (exposed is null)
        {
            return $"{(key.Inside ? "key" : "not key")}, not simulated: {key.Words()}";
        }

        var rule = SegmentOf(key.Inside, exposed.Inside) switch
        {
            Ranking.Segment.Protect => "key and exposed",
            Ranking.Segment.Grow => "key, not exposed",
            Ranking.Segment.SecureCash => "exposed, not key",
            _ => "neither key nor exposed",
        };
        return $"{rule}: {key.Words()}; {exposed.Words()}";
    }
}
