namespace CrisisReview.Domain.Comparisons;

/// <summary>Who came into a set of accounts, who left it, and how many stayed. Both lists are in order of the change of expected loss, the largest first.</summary>
public sealed record MembershipChange(IReadOnlyList<AccountChange> Entered, IReadOnlyList<AccountChange> Left, int Stayed)
{
    /// <param name="accounts">All accounts of both runs.</param>
    /// <param name="was">Whether an account was a member in the earlier run.</param>
    /// <param name="isMember">Whether it is one in the later run.</param>
    internal static MembershipChange Of(IReadOnlyList<AccountChange> accounts, Func<AccountChange, bool> was, Func<AccountChange, bool> isMember) => new(
        [.. accounts.Where(account => !was(account) && isMember(account))],
        [.. accounts.Where(account => was(account) && !isMember(account))],
        accounts.Count(account => was(account) && isMember(account)));
}
