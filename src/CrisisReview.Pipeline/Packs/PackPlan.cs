using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>A pack to be made: its name, its kind, whom it is for, and where the accounts stand that it reviews.</summary>
public sealed record PackPlan
{
    public required string Name { get; init; }

    public required PackKind Kind { get; init; }

    public ExecutiveId? ExecutiveId { get; init; }

    public AccountId? AccountId { get; init; }

    public IReadOnlyList<PlannedReview> Reviews { get; init; } = [];

    /// <summary>How many more ranked accounts an executive has than the pack reviews.</summary>
    public int Others { get; init; }

    /// <summary>Where the attention plans of the pack's external accounts stand; null where it has none.</summary>
    public FileRange? Attention { get; init; }
}
