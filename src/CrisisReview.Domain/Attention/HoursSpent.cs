using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>Hours that an account took last year, by kind.</summary>
public sealed record HoursSpent(decimal Visits, decimal Calls, decimal Online, decimal Projects, decimal Reactive)
{
    public static HoursSpent None { get; } = new(0m, 0m, 0m, 0m, 0m);

    public decimal Total => Visits + Calls + Online + Projects + Reactive;

    /// <summary>Fraction that went into reacting to trouble; 0 where no hours were spent.</summary>
    public decimal ReactiveShare => Total == 0m ? 0m : Reactive / Total;

    public static HoursSpent Of(Account account) =>
        new(account.HoursVisits, account.HoursCalls, account.HoursOnline, account.HoursProjects, account.HoursReactive);
}
