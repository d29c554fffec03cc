namespace CrisisReview.Domain.Attention;

/// <summary>Where the hours went last year and where they go by the plan.</summary>
/// <param name="HoursLastYear">All hours spent on the accounts.</param>
/// <param name="TopAccounts">How many accounts the top share is, by score; rounded up.</param>
/// <param name="TopShareLastYear">Fraction of last year's hours that they took; null without hours.</param>
/// <param name="TopSharePlanned">Fraction of the planned hours that they take; null without hours.</param>
/// <param name="ReactiveShare">Fraction of last year's hours that went into trouble; null without hours.</param>
/// <param name="OverServed">How many accounts took far more than they are due.</param>
/// <param name="UnderServed">How many took far less.</param>
public sealed record HoursBalance(
    decimal HoursLastYear,
    int TopAccounts,
    decimal? TopShareLastYear,
    decimal? TopSharePlanned,
    decimal? ReactiveShare,
    int OverServed,
    int UnderServed)
{
    internal static HoursBalance Of(IReadOnlyCollection<AccountHours> accounts, BalancePolicy policy)
    {
        var top = (int)decimal.Ceiling(accounts.Count * policy.TopShare);
        var ranked = accounts.OrderByDescending(account => account.Score).ThenBy(account => account.AccountId).ToArray();
        return new(
            accounts.Sum(account => account.LastYear),
            top,
            Share(ranked, top, account => account.LastYear),
            Share(ranked, top, account => account.Planned),
            Part(accounts.Sum(account => account.Reactive), accounts.Sum(account => account.LastYear)),
            accounts.Count(account => account.Service == ServiceLevel.OverServed),
            accounts.Count(account => account.Service == ServiceLevel.UnderServed));
    }

    private static decimal? Share(AccountHours[] ranked, int top, Func<AccountHours, decimal> hours) =>
        Part(ranked.Take(top).Sum(hours), ranked.Sum(hours));

    private static decimal? Part(decimal part, decimal whole) => whole == 0m ? null : part / whole;
}
