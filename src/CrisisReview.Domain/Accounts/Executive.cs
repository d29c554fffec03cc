namespace CrisisReview.Domain.Accounts;

/// <summary>An account executive. Dependability is graded 0 to 10 (null: not rated); hours are those of a year.</summary>
public sealed record Executive
{
    public const decimal DefaultAnnualHours = 2200m;

    public required ExecutiveId ExecutiveId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public decimal? Dependability { get; init; }

    public bool ServesMissionCritical { get; init; }

    public decimal AnnualHours { get; init; } = DefaultAnnualHours;

    public decimal ManagementHours { get; init; }

    public decimal DevelopmentHours { get; init; }

    public decimal AdminHours { get; init; }
}
