namespace CrisisReview.Domain.Policies;

/// <summary>How long runs and their packs are kept, in quarters of a year after their end.</summary>
public sealed record RetentionPolicy
{
    public const int MostQuarters = 200;

    public int Quarters { get; init; } = 8;

    /// <summary>For approved runs.</summary>
    public int ApprovedQuarters { get; init; } = 20;
}
