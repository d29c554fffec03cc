using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>What the planning of packs needs of an account: who looks after it by the run's plan (null: the shared desk), and where its attention plan stands (null: internal).</summary>
public readonly record struct PlacedAccount(AccountId AccountId, ExecutiveId? ExecutiveId, FileRange? Attention);
