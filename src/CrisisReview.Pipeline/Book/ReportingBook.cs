using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Pipeline.Book;

/// <summary>The book as figures are made of it: in the reporting currency, with the accounts of unknown executives on the shared desk.</summary>
public sealed class ReportingBook(Policy policy, IEnumerable<Executive> executives)
{
    private readonly HashSet<ExecutiveId> _known = [.. executives.Select(executive => executive.ExecutiveId)];

    /// <exception cref="UnusableBookException">The policy has no rate for the account's currency.</exception>
    public AccountProfile Of(AccountProfile profile)
    {
        var account = profile.Account;
        var rate = policy.RateOf(account.Currency) ?? throw new UnusableBookException(
            $"Account {account.AccountId} is in {account.Currency}, and version {policy.Version} of the policy has no rate for it. "
            + $"Add rates.{account.Currency} with PUT /api/policy");
        var executive = account.ExecutiveId is { } id && _known.Contains(id) ? account.ExecutiveId : null;
        var placed = profile with { Account = account with { Currency = policy.ReportingCurrency, ExecutiveId = executive } };
        return rate == 1m ? placed : placed.ConvertedAt(rate, policy.ReportingCurrency);
    }

    /// <exception cref="UnusableBookException">The book holds no accounts.</exception>
    public static void RefuseEmpty(int accounts)
    {
        if (accounts == 0)
        {
            throw new UnusableBookException("The book holds no accounts. Import the accounts table");
        }
    }
}
