using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>Which accounts whoever asks may learn of: all of them, or those of one executive. What lies outside is answered as if it did not exist.</summary>
public sealed record AccountScope
{
    private AccountScope(ExecutiveId? only) => Only = only;

    /// <summary>Everything, what belongs to nobody included.</summary>
    public static AccountScope All { get; } = new(only: null);

    /// <summary>The executive whose accounts these are; null: all accounts.</summary>
    public ExecutiveId? Only { get; }

    public bool IsAll => Only is null;

    public static AccountScope Of(ExecutiveId executive) => new(executive);

    /// <summary>True where what <paramref name="owner"/> looks after may be seen.</summary>
    public bool Covers(ExecutiveId? owner) => Only is null || owner == Only;
}
