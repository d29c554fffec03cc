using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>The cadence of each segment. Online contacts of Automate run by themselves and take no hours.</summary>
public sealed record CadencePolicy
{
    public Cadence Protect { get; init; } = new(new(3, 3m), new(6, 0.5m), new(3, 0.25m), new(1, 2m));

    public Cadence Grow { get; init; } = new(new(2, 3m), new(4, 0.5m), new(3, 0.25m), new(1, 2m));

    public Cadence SecureCash { get; init; } = new(new(1, 3m), new(6, 0.5m), new(3, 0.25m), new(0, 0m));

    public Cadence Automate { get; init; } = new(new(0, 0m), new(0, 0m), new(3, 0m), new(0, 0m));

    public Cadence Of(Segment segment) => segment switch
    {
        Segment.Protect => Protect,
        Segment.Grow => Grow,
        Segment.SecureCash => SecureCash,
        Segment.Automate => Automate,
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };
}
