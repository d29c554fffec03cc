using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Import;

/// <summary>What the stored book already has, so that an import may refer to it.</summary>
public sealed record StoredIds(IReadOnlySet<AccountId> Accounts, IReadOnlySet<ExecutiveId> Executives)
{
    public static StoredIds None { get; } = new(new HashSet<AccountId>(), new HashSet<ExecutiveId>());
}
