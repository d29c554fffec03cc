using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Reviews;

/// <summary>How an account is looked after, and the score that says how much attention it deserves, with its parts.</summary>
/// <param name="Name">"Protect: key and exposed".</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Parts">The parts in points, as the policy weighs them; as shown they add up to the score.</param>
public sealed record SegmentText(string Name, string Score, string Parts)
{
    private static readonly AmountUnit Tenths = new(1);

    /// <summary>Null for an account that is not ranked, or was ranked without a simulation.</summary>
    public static SegmentText? Of(RankingRow? row, FigureFormat format) => row is { Segment: { } segment }
        ? new($"{AttentionWords.Of(segment)}: {Rule(segment)}", format.Points(row.Score), PartsOf(row.ScoreParts, format))
        : null;

    /// <summary>Which accounts a segment holds.</summary>
    public static string Rule(Segment segment) => segment switch
    {
        Segment.Protect => "key and exposed",
        Segment.Grow => "key, not exposed",
        Segment.SecureCash => "exposed, not key",
        Segment.Automate => "neither key nor exposed",
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };

    private static string PartsOf(ScoreParts parts, FigureFormat format)
    {
        (string Name, ScorePart Part)[] all =
        [
            ("profitability", parts.Profitability),
            ("strategic value", parts.StrategicValue),
            ("growth", parts.Growth),
            ("products", parts.Products),
            ("opportunity", parts.Opportunity),
            ("relationship", parts.Relationship),
        ];
        var points = Tenths.Rounded(all.Column(p => new Money(p.Part.Points)));
        return string.Join(", ", all.Zip(points, (p, shown) => $"{p.Name} {format.Points(shown)}"));
    }
}
