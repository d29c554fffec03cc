using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>What a customer of each segment gets of value, from its own point of view.</summary>
public sealed record DeliverablePolicy
{
    public IReadOnlyList<string> Protect { get; init; } =
    [
        "A named person who answers within one working day",
        "A review of running costs with two savings worked out",
        "A continuity plan for the systems we maintain",
    ];

    public IReadOnlyList<string> Grow { get; init; } =
    [
        "An ideas session on the customer's own goals for the year",
        "A business case for the idea that it likes best",
    ];

    public IReadOnlyList<string> SecureCash { get; init; } =
    [
        "A clear statement of what is open and when it falls due",
        "Payment dates that fit the customer's own cash flow",
    ];

    public IReadOnlyList<string> Automate { get; init; } =
    [
        "A monthly letter with advice on getting through the crisis",
        "Self service for orders, invoices and service calls",
    ];

    public IReadOnlyList<string> Of(Segment segment) => segment switch
    {
        Segment.Protect => Protect,
        Segment.Grow => Grow,
        Segment.SecureCash => SecureCash,
        Segment.Automate => Automate,
        _ => throw new ArgumentOutOfRangeException(nameof(segment), segment, "Not a segment."),
    };
}
