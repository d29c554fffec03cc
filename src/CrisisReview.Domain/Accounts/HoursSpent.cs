namespace CrisisReview.Domain.Accounts;

/// <summary>Hours spent on a customer last year, by what they went to.</summary>
public sealed record HoursSpent(decimal Visits = 0m, decimal Calls = 0m, decimal Online = 0m, decimal Projects = 0m, decimal Reactive = 0m)
{
    public static HoursSpent Of(Account account) =>
        new(account.HoursVisits, account.HoursCalls, account.HoursOnline, account.HoursProjects, account.HoursReactive);

    public decimal Sum() => Visits + Calls + Online + Projects + Reactive;
}
