using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>The attention plan of one account.</summary>
public sealed record AccountAttention
{
    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public required decimal Score { get; init; }

    /// <summary>By the ranking.</summary>
    public required Segment Segment { get; init; }

    /// <summary>By whose cadence it is met: its own segment's, or a lower one's where the hours do not suffice.</summary>
    public required Segment PlannedAs { get; init; }

    /// <summary>That of <see cref="PlannedAs"/>.</summary>
    public required Cadence Cadence { get; init; }

    /// <summary>Hours of the quarter by the cadence of its own segment.</summary>
    public required decimal HoursDue { get; init; }

    public required HoursSpent HoursLastYear { get; init; }

    public required ServiceLevel Service { get; init; }

    /// <summary>By date; empty at the shared desk, whose hours are not known.</summary>
    public IReadOnlyList<PlannedContact> Contacts { get; init; } = [];

    public IReadOnlyList<UndatedContacts> Undated { get; init; } = [];

    /// <summary>The first visit of an account of Protect could not be had within the policy's first days.</summary>
    public bool FirstVisitLate { get; init; }

    public IReadOnlyList<NextAction> Actions { get; init; } = [];

    /// <summary>What the customer gets: by its segment, then by the rules.</summary>
    public IReadOnlyList<string> Deliverables { get; init; } = [];

    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Hours of the quarter by the plan.</summary>
    public decimal HoursPlanned => Cadence.Hours;
}
