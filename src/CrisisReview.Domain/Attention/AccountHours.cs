using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>An account's hours, as the balance of a whole book counts them.</summary>
internal readonly record struct AccountHours(AccountId AccountId, decimal Score, decimal LastYear, decimal Reactive, decimal Planned, ServiceLevel Service)
{
    public static AccountHours Of(AccountAttention account) =>
        new(account.AccountId, account.Score, account.HoursLastYear.Total, account.HoursLastYear.Reactive, account.HoursPlanned, account.Service);
}
