using CrisisReview.Domain.Policies;
using CrisisReview.Functions.Identity;

namespace CrisisReview.Functions.Me;

/// <summary>Who asks, as the app sees him, and the currency that his amounts are in.</summary>
internal sealed record MeView(string Name, CallerRole Role, string? ExecutiveId, string ReportingCurrency)
{
    public static MeView Of(Caller caller, Policy policy) =>
        new(caller.ShownName, caller.Role, caller.Executive?.ExecutiveId.Value, policy.ReportingCurrency);
}
