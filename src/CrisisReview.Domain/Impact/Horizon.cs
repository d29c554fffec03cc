namespace CrisisReview.Domain.Impact;

/// <summary>The days a run looks at: from the run date to H, the run date plus the scenario's calendar months, both included.</summary>
public readonly record struct Horizon(DateOnly AsOf, DateOnly End)
{
    public static Horizon Of(DateOnly asOf, int months) => new(asOf, asOf.AddMonths(months));

    /// <summary>Orders and opportunities up to H are in scope; those of past days are still pending.</summary>
    public bool Covers(DateOnly date) => date <= End;

    /// <summary>Contracts that renew from the run date to H are in scope.</summary>
    public bool Renews(DateOnly renewalDate) => renewalDate >= AsOf && renewalDate <= End;

    /// <summary>A renewal date before the run date was not kept up: the contract either renewed or ended.</summary>
    public bool IsStale(DateOnly renewalDate) => renewalDate < AsOf;

    /// <summary>Days past due at the run date, negative before the due date.</summary>
    public int DaysPastDue(DateOnly dueDate) => AsOf.DayNumber - dueDate.DayNumber;
}
