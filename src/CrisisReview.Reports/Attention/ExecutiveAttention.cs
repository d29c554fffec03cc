using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;

namespace CrisisReview.Reports.Attention;

/// <summary>The accounts that one executive looks after in the coming quarter, or the shared desk (no id), in the order of attention.</summary>
public sealed record ExecutiveAttention(ExecutiveId? ExecutiveId, string Name, IReadOnlyList<AccountAttention> Accounts)
{
    public static ExecutiveAttention Of(ExecutivePlan plan) => new(plan.ExecutiveId, plan.Name, plan.Accounts);
}
