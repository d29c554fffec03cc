using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>Checks that nobody is forgotten.</summary>
public static class ContactGaps
{
    /// <summary>Accounts whose cadence has no contact of any kind, by id.</summary>
    public static IReadOnlyList<AccountId> Of(IEnumerable<AccountAttention> accounts) =>
        [.. accounts.Where(account => account.Cadence.Contacts == 0).Select(account => account.AccountId).Order()];
}
