using CrisisReview.Domain.Comparisons;

namespace CrisisReview.Functions.Comparisons;

/// <summary>Who came into a set, who left it, how many stayed.</summary>
internal sealed record MembershipChangeView(AccountChangeList Entered, AccountChangeList Left, int Stayed)
{
    public static MembershipChangeView Of(MembershipChange change, int top) =>
        new(AccountChangeList.Of(change.Entered, top), AccountChangeList.Of(change.Left, top), change.Stayed);
}
