using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Packs;

/// <summary>A finished pack in a run's manifest.</summary>
public sealed record PackItem(string Name, PackKind Kind, ExecutiveId? ExecutiveId, AccountId? AccountId, long Bytes, string Sha256);
